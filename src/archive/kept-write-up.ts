import type { Facts } from '../incident/schema.ts';
import type { TokenFilled, WriteUpFacts } from '../markdown/compiled.ts';
import { once } from '../memoise.ts';

/** The facts told on an article's own page alone, where they are read with its text. */
export type ToldAtLength = 'actions' | 'figures' | 'sources' | 'timeline';

/** The facts that lists, answers and totals are made from. */
export type ListedFacts = Omit<Facts, ToldAtLength>;

/** What is known of a write-up that every build asks for. */
export type Listed = Pick<WriteUpFacts, 'id' | 'path' | 'format' | 'problems' | 'claims'> & {
  facts?: ListedFacts;
};

/** What is kept apart from that: half of it, and a build asks for that of few. */
export interface Apart {
  anchors: string[];
  fills: TokenFilled[];
  told: Pick<Facts, ToldAtLength>;
}

/** Takes apart what is known of a write-up. */
export function takeApart({ anchors, fills, facts, ...listed }: WriteUpFacts): [Listed, Apart] {
  if (!facts) return [listed, { anchors, fills, told: {} }];
  const { actions, figures, sources, timeline, ...others } = facts;
  const told = {
    ...(actions && { actions }),
    ...(figures && { figures }),
    ...(sources && { sources }),
    ...(timeline && { timeline }),
  };
  return [
    { ...listed, facts: others },
    { anchors, fills, told },
  ];
}

/** Puts it together again. */
export function putTogether(
  { facts, ...listed }: Listed,
  { anchors, fills, told }: Apart,
): WriteUpFacts {
  const all = { ...listed, anchors, fills };
  return facts === undefined ? all : { ...all, facts: { ...facts, ...told } as Facts };
}

/**
 * The same, of which the one half is read once somebody asks for it.
 *
 * @param read throws where it is not kept any more
 */
export function readLater(listed: Listed, read: () => Apart): WriteUpFacts {
  return new KeptWriteUp(listed, once(read)) as unknown as WriteUpFacts;
}

class KeptWriteUp {
  readonly #apart: () => Apart;

  constructor({ facts, ...listed }: Listed, apart: () => Apart) {
    this.#apart = apart;
    Object.assign(this, listed, facts && { facts: new KeptFacts(facts, apart) });
  }

  get anchors() {
    return this.#apart().anchors;
  }

  get fills() {
    return this.#apart().fills;
  }
}

/** Facts, of which those told at length are no properties of its own. */
class KeptFacts {
  readonly #apart: () => Apart;

  constructor(listed: ListedFacts, apart: () => Apart) {
    this.#apart = apart;
    Object.assign(this, listed);
  }

  get actions() {
    return this.#apart().told.actions;
  }

  get figures() {
    return this.#apart().told.figures;
  }

  get sources() {
    return this.#apart().told.sources;
  }

  get timeline() {
    return this.#apart().told.timeline;
  }
}

/** Leaves out what is told at length, the larger part: Astro copies, bundles and walks all that a collection holds. */
export function listedFacts(facts: Facts): ListedFacts {
  if (facts instanceof KeptFacts) return { ...facts };
  const { actions, figures, sources, timeline, ...listed } = facts;
  return listed;
}
