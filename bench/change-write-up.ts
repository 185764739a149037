/**
 * Changes a generated write-up as an editor would: its title, and a sentence more in its first paragraph.
 *
 * @param sentence what is said there
 * @throws where the text has no title or no paragraph
 */
export function changeWriteUp(text: string, sentence = 'The operator restored it.'): string {
  // However often it is changed, a title may not be longer than titles are.
  const retitled = replaceOnce(text, /^title: .*$/m, (title) =>
    title.replace(/(?: again (\d+))?$/, (_, times = '0') => ` again ${Number(times) + 1}`),
  );
  return replaceOnce(retitled, /(?<=\n---\n\n)\S.*$/m, (paragraph) => `${paragraph} ${sentence}`);
}

function replaceOnce(text: string, pattern: RegExp, change: (found: string) => string): string {
  const changed = text.replace(pattern, change);
  if (changed === text) throw new Error(`The write-up has nothing like ${pattern}.`);
  return changed;
}
