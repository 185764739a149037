import {
  type ExceptedProblem,
  isError,
  type Place,
  type Problem,
  toProblem,
} from '../incident/problems.ts';
import type { Claim, WriteUpFacts } from '../markdown/compiled.ts';

/** Problems in two kinds: those to be mended, and those that their write-up says may stand. */
export interface SettledProblems {
  problems: Problem[];
  excepted: ExceptedProblem[];
}

/**
 * Sets aside the warnings that write-ups make exceptions from. An exception from a warning that is not
 * there becomes a warning itself, so that none outlives its reason.
 *
 * @param problems every problem of the record
 */
export function settleExceptions(
  problems: readonly Problem[],
  writeUps: readonly WriteUpFacts[],
  placeOf: (writeUp: WriteUpFacts, claim: Claim) => Place,
): SettledProblems {
  const claimed = writeUps.filter(({ claims }) => claims.exceptions.length > 0);
  if (claimed.length === 0) return { problems: [...problems], excepted: [] };
  const reasons = new Map(
    claimed.map(({ path, claims }) => [
      path,
      new Map(claims.exceptions.map(({ value, reason }) => [value, reason])),
    ]),
  );
  const remaining: Problem[] = [];
  const excepted: ExceptedProblem[] = [];
  for (const problem of problems) {
    const reason = isError(problem) ? undefined : reasons.get(problem.path)?.get(problem.code);
    if (reason === undefined) remaining.push(problem);
    else excepted.push({ ...problem, reason });
  }
  const needed = new Set(excepted.map(({ path, code }) => keyOf(path, code)));
  const unused = claimed.flatMap((writeUp) => {
    const { path, claims } = writeUp;
    return claims.exceptions.flatMap((claim, index) => {
      const repeated = claims.exceptions.findIndex(({ value }) => value === claim.value) < index;
      if (!repeated && needed.has(keyOf(path, claim.value))) return [];
      return toProblem(path, {
        code: 'exception-unused',
        place: placeOf(writeUp, claim),
        message: repeated
          ? `There is an exception from \`${claim.value}\` already.`
          : `Nothing in this write-up raises \`${claim.value}\`.`,
        hint: 'Take the exception out.',
      });
    });
  });
  return { problems: [...remaining, ...unused], excepted };
}

function keyOf(path: string, code: string): string {
  return `${code} ${path}`;
}
