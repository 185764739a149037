/** Why a write-up is not part of the published record. */
export type Hidden = 'draft' | 'scheduled';

/**
 * The one rule of visibility: a draft is hidden, and so is a write-up whose day of publication lies after
 * today. Pages, lists, feeds, search, data and images all ask here.
 *
 * @param today the day of the build, `YYYY-MM-DD` in UTC
 */
export function hiddenBecause(
  facts: { draft?: boolean | undefined; published?: string | undefined },
  today: string,
): Hidden | undefined {
  if (facts.draft === true) return 'draft';
  return facts.published !== undefined && facts.published > today ? 'scheduled' : undefined;
}

/** Today in UTC, `YYYY-MM-DD`. */
export function todayInUtc(now: Date = new Date()): string {
  return now.toISOString().slice(0, 10);
}
