import type { Category } from '../incident/categories.ts';

/** An outage as a drawing needs it. */
export interface TracedOutage {
  id: string;
  address: string;
  /** What a pointer or a screen reader is told: service, day, length, title. */
  name: string;
  /** When it began, in milliseconds of UTC. */
  at: number;
  /** Its length in hours; `null` where nobody has said. */
  hours: number | null;
  category: Category;
}

/** The outages of one service, and where they lead. */
export interface TracedService {
  name: string;
  address: string;
  outages: readonly TracedOutage[];
}
