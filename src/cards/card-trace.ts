import { formatInstant } from '../i18n/dates.ts';
import { text } from '../i18n/text.ts';
import type { Category } from '../incident/categories.ts';
import { CAUSE_PATTERNS } from '../trace/cause-patterns.ts';
import { type TracedDay, traceDay } from '../trace/day-trace.ts';
import { traceRecord } from '../trace/record-trace.ts';
import { shortName } from '../trace/short-name.ts';
import { type Mark, type PlacedTremor, round } from '../trace/trace.ts';
import type { TracedService } from '../trace/traced-outage.ts';
import { CARD_SIZE, type CardLabel, type CardTrace } from './card.ts';
import { CAUSE_COLOURS, COLOURS } from './colours.ts';

/** A card is looked at small: what it shows of a drawing is drawn larger than on a page. */
const SCALE = 1.6;
const WIDTH = CARD_SIZE.width / SCALE;
/** Where the drawing begins, where the line of the needle rests, and between what edges stand, in pixels of the card. */
const RULE = 436;
const REST = 510;
const [TOP, FOOT] = [448, 572];
const MARGIN = 72 / SCALE;
/** The same on the card of the site, and the room for the names of its lines. */
const RECORD_RULE = 296;
const RECORD_MIDDLE = 436;
const NAMES = 200 / SCALE;
/** What two labels of years need between them, in pixels of the card. */
const LABEL_ROOM = 108;

/** The outage over its hours; nothing where its minute or its length is not known. */
export function dayTrace(day: TracedDay & { category: Category }): CardTrace | undefined {
  const trace = traceDay(day, { width: WIDTH, markEvery: 110 });
  if (!trace) return undefined;
  const colour = CAUSE_COLOURS[day.category];
  const [from, to] = [round(trace.from * SCALE), round(trace.to * SCALE)];
  const unit = trace.end - trace.begin > 72 * 3_600_000 ? 'day' : 'hour';
  const estimated = trace.endEstimated ? ' stroke-dasharray="6 6"' : '';
  const ticks = trace.ticks.map(({ x }) => `M${round(x * SCALE)} ${FOOT - 12}V${FOOT}`).join('');
  const begin = formatInstant(trace.begin, unit);
  const end = formatInstant(trace.end, unit);
  const labels: CardLabel[] = trace.endEstimated
    ? [
        {
          text: unit === 'hour' ? text.clock.utc(begin) : begin,
          x: from,
          anchor: 'start',
          strong: true,
        },
      ]
    : [
        { text: begin, x: from, anchor: 'start', strong: true },
        { text: unit === 'hour' ? text.clock.utc(end) : end, x: to, anchor: 'end', strong: true },
      ];
  return {
    top: RULE,
    svg: [
      `<rect x="${from}" y="${TOP}" width="${round(to - from)}" height="${FOOT - TOP}" fill="${colour}" fill-opacity="0.09"/>`,
      `<path d="M${from} ${TOP}V${FOOT}" stroke="${colour}" stroke-width="1.5"/>`,
      `<path d="M${to} ${TOP}V${FOOT}" stroke="${colour}" stroke-width="1.5"${estimated}/>`,
      `<g transform="translate(0 ${round(REST - trace.y * SCALE)}) scale(${SCALE})">${wave(trace.wave, colour)}</g>`,
      ticks === '' ? '' : `<path d="${ticks}" stroke="${COLOURS.ink}" stroke-width="2"/>`,
    ].join(''),
    labels,
  };
}

/**
 * The outages of one service over the years, with one of them set apart.
 *
 * @param id of the outage that the card is about
 */
export function serviceTrace(service: TracedService, id: string): CardTrace {
  const { lines, marks } = traceRecord([service], {
    width: WIDTH,
    labels: MARGIN,
    swing: [12, 42],
    breadth: [22, 64],
  });
  const tremors = lines.flatMap((line) => line.tremors);
  const own = tremors.filter(({ outage }) => outage.id === id);
  const others = tremors.filter(({ outage }) => outage.id !== id);
  return {
    top: RULE,
    svg: `<g transform="translate(0 ${REST}) scale(${SCALE})">${rest(0)}${others
      .map((tremor) => drawn(tremor, COLOURS.soft, 0.45))
      .join(
        '',
      )}${own.map((tremor) => drawn(tremor, CAUSE_COLOURS[tremor.outage.category], 1)).join('')}</g>${patterns(own)}`,
    labels: yearLabels(marks),
  };
}

/** The record: a line for each service, for the card of the site. */
export function recordTrace(services: readonly TracedService[]): CardTrace {
  const { lines, marks, left } = traceRecord(services, {
    width: WIDTH,
    labels: MARGIN + NAMES,
    swing: [3, 14],
    breadth: [7, 40],
  });
  const [first = 0, last = first] = [lines[0]?.y, lines.at(-1)?.y];
  const shift = RECORD_MIDDLE - ((first + last) / 2) * SCALE;
  const drawnLines = lines.map(
    ({ y, tremors }) =>
      `<g transform="translate(0 ${y})">${rest(left)}${tremors.map((tremor) => drawn(tremor, CAUSE_COLOURS[tremor.outage.category], 1)).join('')}</g>`,
  );
  const names = lines.map(
    ({ name, y }): CardLabel => ({
      text: shortName(name, NAMES),
      x: MARGIN * SCALE,
      y: round(shift + y * SCALE),
      anchor: 'start',
      strong: true,
    }),
  );
  return {
    top: RECORD_RULE,
    svg: `<g transform="translate(0 ${round(shift)}) scale(${SCALE})">${drawnLines.join('')}</g>${patterns(lines.flatMap(({ tremors }) => tremors))}`,
    labels: [...names, ...yearLabels(marks)],
  };
}

function rest(left: number): string {
  return `<path d="M${left} 0H${WIDTH}" stroke="${COLOURS.rule}"/>`;
}

function wave(path: string, colour: string, opacity = 1, dashed = false): string {
  const dashes = dashed ? ' stroke-dasharray="2 2"' : '';
  return `<path d="${path}" fill="none" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="1.4" stroke-linejoin="round"${dashes}/>`;
}

function drawn({ outage, x, outline, wave: path }: PlacedTremor, colour: string, opacity: number) {
  const fill = opacity === 1 ? `url(#${outage.category})` : 'none';
  return `<g transform="translate(${x} 0)"><path d="${outline}" fill="${fill}" stroke="${colour}" stroke-opacity="${opacity}" stroke-width="0.75"/>${wave(path, colour, opacity, outage.hours === null)}</g>`;
}

function patterns(tremors: readonly PlacedTremor[]): string {
  const categories = new Set(tremors.map(({ outage }) => outage.category));
  const tiles = [...categories].map((category) => {
    const { size, path } = CAUSE_PATTERNS[category];
    const stroke = `fill="none" stroke="${CAUSE_COLOURS[category]}" stroke-width="0.9"`;
    return `<pattern id="${category}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"><path d="${path}" ${stroke}/></pattern>`;
  });
  return `<defs>${tiles.join('')}</defs>`;
}

/** The years, every so many of them as there is room for. */
function yearLabels(marks: readonly Mark[]): CardLabel[] {
  const [first, second] = marks;
  const gap = first && second ? (second.at - first.at) * SCALE : LABEL_ROOM;
  const every = Math.max(1, Math.ceil(LABEL_ROOM / gap));
  return marks
    .filter((_, index) => index % every === 0)
    .map(({ at, label }) => ({ text: label, x: round(at * SCALE), anchor: 'start' }));
}
