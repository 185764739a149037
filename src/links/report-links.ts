import type { TriedLink } from './try-links.ts';

/** The report on dead links as Markdown, for an issue; empty where there are none. */
export function linkReport(links: readonly TriedLink[]): string {
  const of = (state: TriedLink['answer']['state']) =>
    links.filter(({ answer }) => answer.state === state);
  const [dead, unclear] = [of('dead'), of('unclear')];
  if (dead.length === 0) return '';
  const mend =
    'Give a source its `archived` copy, such as that of web.archive.org, or correct its address.';
  const rest =
    unclear.length === 0
      ? []
      : [
          '<details>',
          `<summary>${count(unclear.length, 'address', 'addresses')} could not be checked</summary>`,
          '',
          'Their hosts turned the check away, or did not answer. Nothing may be wrong with them.',
          '',
          ...table(unclear),
          '',
          '</details>',
          '',
        ];
  return [
    `${count(dead.length, 'address', 'addresses')} of the record ${dead.length === 1 ? 'leads' : 'lead'} nowhere. ${mend}`,
    '',
    ...table(dead),
    '',
    ...rest,
  ].join('\n');
}

/** What was tried, in one line. */
export function linkSummary(links: readonly TriedLink[]): string {
  const { dead = [], unclear = [] } = Object.groupBy(links, ({ answer }) => answer.state);
  return `Tried ${count(links.length, 'address', 'addresses')}: ${dead.length} dead, ${unclear.length} that could not be checked.`;
}

function table(links: readonly TriedLink[]): string[] {
  const rows = links.map(({ address, places, answer }) => {
    const where = places.map(({ path, line }) => `\`${path}:${line}\``).join('<br>');
    return `| ${where} | <${address.replaceAll('|', '%7C')}> | ${answer.said.replaceAll('|', '\\|')} |`;
  });
  return ['| where | address | what came back |', '|---|---|---|', ...rows];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
