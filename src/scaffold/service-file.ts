import { yamlLine } from './frontmatter.ts';

/** The text of a new service's file. */
export function serviceText(name: string): string {
  return `${yamlLine('name', name)}
# What is known goes into the fields below: take the # off.
# operator:  # who runs it
# kind:  # what it is in a word or two, such as messaging
# homepage:  # its address
# status:  # the address of the operator's status page
# also:  # other names it goes by, former ones included
#   -
`;
}
