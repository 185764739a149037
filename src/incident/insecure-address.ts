import type { Finding } from './problems.ts';
import type { FieldPath, YamlSource } from './yaml-source.ts';

/** Whether an address is sent in the clear. */
export function isInsecure(url: string): boolean {
  return /^http:\/\/(?!localhost\b|127\.|\[::1\])/i.test(url);
}

/** What is wrong with such an address and how to mend it, without its place. */
export function insecureAddress(url: string): Omit<Finding, 'place'> {
  return {
    code: 'address-insecure',
    message: `${url} is not an https address.`,
    hint: `Write ${url.replace(/^http:/i, 'https:')} if it answers there, or the address of an archived copy.`,
  };
}

/** Warns of an address in a field, if it is sent in the clear. */
export function checkAddress(
  url: string | undefined,
  path: FieldPath,
  yaml: YamlSource,
): Finding[] {
  if (url === undefined || !isInsecure(url)) return [];
  return [{ ...insecureAddress(url), place: yaml.placeOfValue(path) }];
}
