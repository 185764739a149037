import { leadingNumeralLength, type PhaseId, phasesInWords } from '../incident/phases.ts';

/** Where a section of a post-mortem belongs, and what it may hold besides prose. */
export interface SectionPlace {
  /** `lead` is the text before the first part. */
  place: PhaseId | 'lead';
  holds?: 'timeline' | 'actions';
  /** The place is a good guess by common usage rather than the name of a part. */
  isLoose?: true;
}

const ACTIONS =
  /^(?:(?:follow-?\s?up|next|corrective|preventi(?:ve|tive|tative)|remedial|remediation|mitigating)\s+)*(?:and\s+)?(?:action(?:\s+item)?s?|measures|follow-?\s?ups?|next\s+steps|to-?\s?dos?|action\s+plan|work\s+items|tasks|tickets|improvements|prevention|corrective\s+(?:actions|measures))(?:\s+(?:and|&)\s+(?:improvements|follow-?\s?ups?|next\s+steps|prevention))?$|remediation\s+(?:and|&|items|steps|follow)|preventi(?:ve|tive|tative)\s+(?:measures|actions|steps)|action\s+items|corrective\s+(?:actions|measures)|follow-?\s?up\s+(?:actions|items|steps|tasks|work)|what\s+(?:we(?:’|'| a)re|are\s+we)\s+(?:doing|changing)|what\s+we\s+will\s+(?:do|change)|how\s+we(?:’|'| wi)ll\s+prevent|steps\s+(?:taken|we)|future\s+(?:work|actions|prevention)/;

const TIMELINE =
  /\b(?:time\s?-?line|chronology|sequence\s+of\s+events|log\s+of\s+events|incident\s+(?:log|updates)|order\s+of\s+events|play-by-play)\b|^updates$|^events$/;

const LEAD =
  /^(?:(?:executive|incident|issue|outage|event|high-?\s?level|brief|post-?\s?mortem|quick|overall)\s+)*(?:summary|overview|abstract|tl;?\s?dr|introduction|intro|synopsis|at\s+a\s+glance|in\s+brief|the\s+short\s+version|recap|key\s+facts|key\s+points|description|highlights)(?:\s+of\s+.*)?$/;

/** What the usual sections of post-mortems are called, besides the words of the parts themselves. */
const USUAL: readonly (readonly [RegExp, PhaseId])[] = [
  [
    /^(?:what\s+went\s+(?:well|right|poorly|badly)|where\s+we\s+got\s+(?:un)?lucky|what\s+worked|what\s+didn(?:’|')?t\s+work|(?:key\s+)?learnings?|what\s+we(?:’|'| ha)?(?:ve)?\s+learn(?:ed|t)|what\s+did\s+we\s+learn|reflections?|conclusions?|closing(?:\s+\w+)?|final\s+(?:thoughts|words)|glossary|appendi(?:x|ces)|references|supporting\s+\w+|further\s+reading|see\s+also|acknowledge?ments|recommendations|improvements?|in\s+closing|wrap(?:ping)?[\s-]?up)/,
    'postmortem',
  ],
  [
    /\b(?:who\s+was\s+(?:affected|impacted)|scope|severity|symptoms?|blast\s+radius|extent|damage|outage\s+details|user\s+experience|customer\s+experience|what\s+(?:users|customers|people)\s+(?:saw|experienced|noticed)|what\s+(?:broke|stopped|was\s+down)|services?\s+affected)\b/,
    'impact',
  ],
  [
    /\b(?:trigger|detection|detected|contributing\s+(?:factors?|causes?)|(?:five|5)\s+whys?|the\s+whys|why\s+(?:did|was|were|it|this|the)|how\s+(?:did|it)\s+(?:this\s+|it\s+)?happen(?:ed)?|how\s+(?:this|it)\s+failed|technical\s+(?:details?|explanation|description|summary|background)|deep\s+dive|debugging|findings|fault|explanation|identifying|forensics|discovery)\b|^whys?\??$|^details$/,
    'investigation',
  ],
  [
    /\b(?:communications?|apolog(?:y|ies|ise|ize)|compensation|service\s+credits|sla|refunds?|costs?|press|media|regulators?|users\s+say|social\s+media|economic|financial)\b/,
    'fallout',
  ],
  [
    /\b(?:fix(?:ed)?|workarounds?|rollback|rolled\s+back|repair(?:s|ed)?|current\s+status|status\s+now|incident\s+response|our\s+response|response|responded|resolved|solution|back\s+up|restoring)\b/,
    'recovery',
  ],
  [
    /\b(?:context|architecture|system\s+overview|how\s+(?:it|\w+)\s+works|history|setting|prior\s+state|setup)\b/,
    'prelude',
  ],
];

const HAPPENED =
  /^(?:what\s+(?:exactly\s+)?happened|the\s+(?:incident|outage|event|problem|issue)|problem|issue|incident(?:\s+details)?|(?:how\s+)?(?:it|the\s+(?:incident|outage|event))\s+unfolded)\??$/;

/** Where a heading of a post-mortem points to, or `undefined` where its words say nothing. */
export function sectionOf(heading: string): SectionPlace | undefined {
  const text = heading
    .slice(leadingNumeralLength(heading))
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s'’;&-]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '') return undefined;
  const [phase] = phasesInWords(heading);
  if (ACTIONS.test(text)) return { place: 'postmortem', holds: 'actions' };
  if (TIMELINE.test(text)) return { place: phase ?? 'recovery', holds: 'timeline' };
  if (phase !== undefined) return { place: phase };
  if (LEAD.test(text)) return { place: 'lead' };
  if (HAPPENED.test(text)) return { place: 'impact', isLoose: true };
  const usual = USUAL.find(([words]) => words.test(text))?.[1];
  return usual === undefined ? undefined : { place: usual, isLoose: true };
}

/** Names that only a section of a post-mortem has, for lines such as "Impact: …" that open one. */
export const SECTION_LABEL =
  /^(?:(?:executive |incident )?summary|(?:customer |user |business )?impact|root[ -]causes?(?: analysis)?|cause|trigger|detection|resolution|mitigation|remediation|recovery|background|timeline|lessons(?: learned| learnt)?|action items|follow-?ups?|contributing factors?|prevention)$/i;
