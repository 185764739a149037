import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isError, type Problem } from '../incident/problems.ts';
import { todayInUtc } from '../incident/visibility.ts';
import type { RecordAnswers } from '../own-record/answers.ts';
import { codeOwnersText, ownerOf } from '../own-record/code-owners.ts';
import { contentFiles } from '../own-record/content-files.ts';
import { initHelp, readInitFlags, readRecordAnswers } from '../own-record/flags.ts';
import { ownPackageText } from '../own-record/package-scripts.ts';
import { siteConfigText } from '../own-record/site-config.ts';
import { resolvePaths } from '../paths.ts';
import { siteConfig } from '../site.config.ts';
import { askRecord, withDefaults } from './ask-record.ts';
import { beginRecord, OUR_RECORD } from './begin-record.ts';
import { formatProblems } from './format-problems.ts';
import { reasonsNotToBegin } from './may-begin.ts';
import { exitStatusOf } from './questions.ts';

const CONFIG = 'src/site.config.ts';
const OWNERS = '.github/CODEOWNERS';
const PACKAGE = 'package.json';

/** `npm run init`: makes a clone a record of one's own from a few answers, given as flags or at the terminal. */
async function main(): Promise<number> {
  const flags = readInitFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(initHelp());
    return 0;
  }
  const { root } = resolvePaths();
  const given = readRecordAnswers(flags.values);
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  const refusals = [
    ...reasonsNotToBegin(root, siteConfig),
    ...flags.problems,
    ...given.problems,
    ...(canAsk ? [] : given.missing),
  ];
  if (refusals.length > 0) {
    console.error(
      `${refusals.join('\n')}\n\nNothing was written. npm run init -- --help tells more.`,
    );
    return 2;
  }
  const { name, address, services } = given.answers;
  const answers =
    name !== undefined && address !== undefined && services !== undefined
      ? withDefaults({ ...given.answers, name, address, services })
      : await askRecord(given.answers, { input: process.stdin, output: process.stdout });
  return begin(answers, root);
}

async function begin(answers: RecordAnswers, root: string): Promise<number> {
  const content = contentFiles(answers, todayInUtc());
  const errors = await errorsOf(content);
  if (errors.length > 0) {
    console.error(`${formatProblems(errors)}\n\nNothing was written.`);
    return 1;
  }
  const owner = ownerOf(answers.repository);
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const hasOwners = owner !== undefined && existsSync(join(root, OWNERS));
  const others = {
    [CONFIG]: siteConfigText(read(CONFIG), answers),
    [PACKAGE]: ownPackageText(read(PACKAGE)),
    ...(hasOwners ? { [OWNERS]: codeOwnersText(read(OWNERS), owner) } : {}),
  };
  beginRecord(root, content, others);

  const written = [
    ...Object.keys(others),
    ...Object.keys(content).map((path) => `content/${path}`),
  ];
  console.log(`${written.map((path) => `Wrote ${path}`).join('\n')}
Moved what content/ held to ${OUR_RECORD}, where the tests of the program need it.

  npm start                     shows the record, with its draft
  npm run new                   begins a write-up
  npm run check                 says what is still to write
  npm test                      tests the record and its site; npm run test:program, the program
  git add --all && git commit   keeps it
  git restore . && git clean -d -f content ${dirname(OUR_RECORD)}
                                takes it back

Yours to change by hand: README.md, the icons (public/favicon.svg, then npm run icons)${owner === undefined ? `, ${OWNERS}` : ''}.
Where to publish it: docs/hosting.md.`);
  return 0;
}

/** What a check would refuse of the content, before anything of it is written. */
async function errorsOf(files: Readonly<Record<string, string>>): Promise<Problem[]> {
  const { compileContent } = await import('../archive/compile-content.ts');
  const within = (folder: string) =>
    Object.entries(files).flatMap(([path, text]) =>
      path.startsWith(folder)
        ? [{ path: `content/${path}`, file: `/content/${path}`, bytes: Buffer.from(text) }]
        : [],
    );
  const { problems } = compileContent(
    {
      writeUps: within('incidents/'),
      services: within('services/'),
      pages: within('pages/'),
      replies: [],
      exists: () => false,
      servesFile: () => false,
    },
    { today: todayInUtc() },
  );
  return problems.filter(isError);
}

process.exitCode = await exitStatusOf(main);
