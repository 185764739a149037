import type { LabelledValue } from '../labels.ts';

const INCIDENT = '(?:incident|outage|event|impact|disruption|downtime|problem)';
/** What the facts are called where a post-mortem lists them by name. */
export const FIELDS = {
  date: new RegExp(
    `^(?:${INCIDENT} )?dates?(?:\\(s\\))?(?: of (?:the )?${INCIDENT})?$|^when$`,
    'i',
  ),
  start: new RegExp(
    `^(?:${INCIDENT} )?(?:start(?:ed)?|began|beginning|start of ${INCIDENT})(?: (?:time|date|at|on))*(?: ?\\((?:utc|gmt)\\))?$`,
    'i',
  ),
  end: new RegExp(
    `^(?:${INCIDENT} )?(?:end(?:ed)?|resolved|restored|recovered|end of ${INCIDENT}|resolution)(?: (?:time|date|at|on))*(?: ?\\((?:utc|gmt)\\))?$`,
    'i',
  ),
  duration: new RegExp(
    `^(?:total |full )?(?:${INCIDENT} )?(?:duration|length|downtime)(?: of (?:the )?${INCIDENT})?$`,
    'i',
  ),
  cause: /^(?:root[ -])?causes?$/i,
  affected:
    /^(?:affected|impacted) (?:services?|systems?|components?|products?|features?)$|^(?:services?|systems?|components?|products?) (?:affected|impacted)$/i,
} as const;

/** The values under a label. */
export const valuesOf = (values: readonly LabelledValue[], label: RegExp) =>
  values.filter((one) => label.test(one.label));
