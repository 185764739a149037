import { fillText } from '../incident/blanks.ts';
import { placeholderWordsIn } from '../incident/placeholder-words.ts';
import type { Facts, PartialFacts } from '../incident/schema.ts';
import type { FieldPath, YamlSource } from '../incident/yaml-source.ts';
import type { Context } from './context.ts';
import { compileInline, smarten } from './inline.ts';
import { reportLengthUnknown, reportPlaceholder } from './placeholder-report.ts';
import { reportPlaceholderWord } from './rules/placeholder-words.ts';

/**
 * Fills the tokens of the frontmatter's own texts and sets their punctuation. Events, measures and
 * corrections may use inline Markdown and come out as HTML; all else stays text. Reports the blanks left.
 *
 * @returns the facts as they were given, complete where the given ones are
 */
export function fillFields(facts: PartialFacts, yaml: YamlSource, context: Context): Facts {
  const reportWords = (text: string, path: FieldPath) => {
    for (const found of placeholderWordsIn(text)) {
      reportPlaceholderWord(context, found, yaml.placeOfWords(path, found.word));
    }
  };
  const plain = <Value extends string | null | undefined>(value: Value, path: FieldPath): Value => {
    if (typeof value !== 'string') return value;
    const isCause = path[0] === 'cause';
    const tokens = isCause ? { ...context.tokens, cause: undefined } : context.tokens;
    const { text, blanks, unfilled, lengthUnknown } = fillText(value, tokens);
    reportWords(text, path);
    // A cause that stands for itself is a blank; elsewhere a missing fact is reported where it is missing.
    for (const blank of isCause ? [...blanks, ...unfilled] : blanks) {
      reportPlaceholder(context, blank, yaml.placeOfWords(path, `[${blank}]`));
    }
    if (lengthUnknown) reportLengthUnknown(context, yaml.placeOfValue(path));
    return smarten(text) as Value;
  };
  const markdown = (value: string, path: FieldPath): string => {
    const { html, findings, links } = compileInline(value, context);
    context.links.push(...links.map((link) => ({ value: link, at: path })));
    reportWords(value, path);
    const citation = /\[\^[^\]]+\]/.exec(value)?.[0];
    if (citation !== undefined) {
      context.findings.push({
        code: 'citation-unknown',
        place: yaml.placeOfWords(path, citation),
        message: `\`${citation}\` stands in a field, where citations are not read.`,
        hint: 'Name the source in the `source` field of this entry.',
      });
    }
    for (const finding of findings) {
      context.findings.push({ ...finding, place: yaml.placeOfValue(path) });
    }
    return html;
  };
  const each = <Item>(
    name: string,
    items: readonly Item[] | undefined,
    fill: (item: Item, path: FieldPath) => Item,
  ) => items?.map((item, index) => fill(item, [name, index]));

  return compact({
    ...facts,
    title: plain(facts.title, ['title']),
    summary: plain(facts.summary, ['summary']),
    cause: plain(facts.cause, ['cause']),
    regions: each('regions', facts.regions, plain),
    affected: each('affected', facts.affected, plain),
    authors: each('authors', facts.authors, plain),
    figures: each('figures', facts.figures, (figure, path) => ({
      ...figure,
      value: plain(figure.value, [...path, 'value']),
      label: plain(figure.label, [...path, 'label']),
    })),
    timeline: each('timeline', facts.timeline, (entry, path) => ({
      ...entry,
      event: markdown(entry.event, [...path, 'event']),
    })),
    actions: each('actions', facts.actions, (action, path) => ({
      ...action,
      action: markdown(action.action, [...path, 'action']),
    })),
    sources: each('sources', facts.sources, (source, path) => ({
      ...source,
      title: plain(source.title, [...path, 'title']),
      publisher: plain(source.publisher, [...path, 'publisher']),
    })),
    corrections: each('corrections', facts.corrections, (correction, path) => ({
      ...correction,
      note: markdown(correction.note, [...path, 'note']),
    })),
    cover: facts.cover && { ...facts.cover, alt: plain(facts.cover.alt, ['cover', 'alt']) },
  }) as Facts;
}

function compact<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}
