import type { PhaseId } from '../incident/phases.ts';

/** The name of each part as its heading has it, and what belongs into it. */
export const PARTS: Readonly<Record<PhaseId, { name: string; hint: string }>> = {
  prelude: {
    name: 'prelude',
    hint: `What came before: how things stood, what was being worked on, which warnings there were. Only what
bears on the failure.`,
  },
  impact: {
    name: 'impact',
    hint: `Who was cut off from what, where, and for how long: [X] hours. Each number with its source, such as
[^gazette]; the largest ones also in the field figures.`,
  },
  investigation: {
    name: 'investigation',
    hint: `How the fault was found, and what it was: [Cause]. Keep apart what the operator has stated, what others
have measured, and what is conjecture.`,
  },
  fallout: {
    name: 'fallout',
    hint: `What followed for people, for business and for the operator: reactions, costs, rivals. Say who said it,
and whose estimate it is.`,
  },
  recovery: {
    name: 'recovery',
    hint: `How it came back, step by step, with times in UTC. Where accounts of the end differ, say which one hours
goes by. The steps can also stand in the field timeline.`,
  },
  postmortem: {
    name: 'post-mortem',
    hint: `What has been changed, or was promised, so that it does not happen again. Measures can also stand in the
field actions. Where nothing is known, take this part out.`,
  },
};

/** What belongs before the first part. */
export const LEAD_HINT = `The lead: what happened, in a paragraph, for those who read no further. Tokens such as [Month, Year],
[X] hours, [Cause] and [Service] are filled from the fields above; [^gazette] cites the source with that
id. Comments like this one are not published.`;
