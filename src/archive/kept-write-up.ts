import type { Facts } from '../incident/schema.ts';
import type { WriteUpFacts } from '../markdown/compiled.ts';
import { once } from '../memoise.ts';

/** The facts told on an article's own page alone, where they are read with its text. */
export type ToldAtLength = 'actions' | 'figures' | 'sources' | 'timeline';

/** The facts that lists, answers and totals are made from. */
export type ListedFacts = Omit<Facts, ToldAtLength>;

/** What is known of a write-up, taken apart by who asks for it. */
export interface TakenApart {
  /** What every build asks for. */
  listed: Omit<WriteUpFacts, 'facts' | keyof Checked> & { facts?: ListedFacts };
  /** The facts told at length: a build gives them out for the whole record, and otherwise asks for those of few. */
  told: Pick<Facts, ToldAtLength>;
  /** What checks ask for where something leads there, or may be wrong, and what fills its text. */
  checked: Checked;
}

type Checked = Pick<WriteUpFacts, 'anchors' | 'dates' | 'fills'>;

/** Takes apart what is known of a write-up. */
export function takeApart(writeUp: WriteUpFacts): TakenApart {
  const { anchors, dates, fills, facts, ...listed } = writeUp;
  const checked = { anchors, dates, fills };
  if (!facts) return { listed, told: {}, checked };
  const { actions, figures, sources, timeline, ...others } = facts;
  const told = {
    ...(actions && { actions }),
    ...(figures && { figures }),
    ...(sources && { sources }),
    ...(timeline && { timeline }),
  };
  return { listed: { ...listed, facts: others }, told, checked };
}

/** Puts it together again. */
export function putTogether({ listed, told, checked }: TakenApart): WriteUpFacts {
  const { facts, ...others } = listed;
  const all = { ...others, ...checked };
  return facts === undefined ? all : { ...all, facts: { ...facts, ...told } as Facts };
}

/** Reads the rest of what is known of a write-up; each throws where it is not kept any more. */
export interface ReadRest {
  told(): TakenApart['told'];
  checked(): TakenApart['checked'];
}

/** Puts it together of what is listed, and of the rest as somebody asks for it. */
export function readLater(listed: TakenApart['listed'], rest: ReadRest): WriteUpFacts {
  return new KeptWriteUp(listed, rest) as unknown as WriteUpFacts;
}

class KeptWriteUp {
  readonly #checked: () => Checked;

  constructor({ facts, ...listed }: TakenApart['listed'], { told, checked }: ReadRest) {
    this.#checked = once(checked);
    Object.assign(this, listed, facts && { facts: new KeptFacts(facts, once(told)) });
  }

  get anchors() {
    return this.#checked().anchors;
  }

  get dates() {
    return this.#checked().dates;
  }

  get fills() {
    return this.#checked().fills;
  }
}

/** Facts, of which those told at length are no properties of its own. */
class KeptFacts {
  readonly #told: () => TakenApart['told'];

  constructor(listed: ListedFacts, told: () => TakenApart['told']) {
    this.#told = told;
    Object.assign(this, listed);
  }

  get actions() {
    return this.#told().actions;
  }

  get figures() {
    return this.#told().figures;
  }

  get sources() {
    return this.#told().sources;
  }

  get timeline() {
    return this.#told().timeline;
  }
}

/** Leaves out what is told at length, the larger part: Astro copies, bundles and walks all that a collection holds. */
export function listedFacts(facts: Facts): ListedFacts {
  if (facts instanceof KeptFacts) return { ...facts };
  const { actions, figures, sources, timeline, ...listed } = facts;
  return listed;
}
