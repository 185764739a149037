import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compileServices } from '../archive/compile-services.ts';
import { readServiceFiles } from '../archive/read-content.ts';
import { isError } from '../incident/problems.ts';
import { todayInUtc } from '../incident/visibility.ts';
import { displayPath, resolvePaths } from '../paths.ts';
import { type Answers, readAnswers } from '../scaffold/answers.ts';
import { helpText, readFlags } from '../scaffold/flags.ts';
import { serviceText } from '../scaffold/service-file.ts';
import { DEFAULT_TITLE } from '../scaffold/title.ts';
import { nameOfWriteUp, stillToWrite, writeUpText } from '../scaffold/write-up.ts';
import { askServiceAndDate, askTheRest } from './ask-answers.ts';
import { checkSiteConfig } from './check-site-config.ts';
import { createFiles } from './create-files.ts';
import { formatProblems } from './format-problems.ts';
import { exitStatusOf } from './questions.ts';

/** `npm run new`: starts a write-up from a few answers, given as flags or at the terminal. */
async function main(): Promise<number> {
  const flags = readFlags(process.argv.slice(2));
  if (flags.help) {
    console.log(helpText());
    return 0;
  }
  await checkSiteConfig();
  const { content } = resolvePaths();
  if (!existsSync(content)) {
    throw new Error(
      `There is no folder ${displayPath(content)}. Make it first; CONTENT_DIR names another one.`,
    );
  }
  const { services } = compileServices(await readServiceFiles(content));
  const today = todayInUtc();
  const given = readAnswers(flags.values, services, today);
  const terminal = { input: process.stdin, output: process.stdout };
  const canAsk = process.stdin.isTTY && process.stdout.isTTY;
  const refusals = [...flags.problems, ...given.problems, ...(canAsk ? [] : given.missing)];
  if (refusals.length > 0) {
    console.error(
      `${refusals.join('\n')}\n\nNothing was written. npm run new -- --help tells more.`,
    );
    return 2;
  }

  const start = await askServiceAndDate(given.answers, services, today, terminal);
  const name = given.name ?? nameOfWriteUp(start);
  const owner = await writeUpNamed(name, content);
  if (owner !== undefined) {
    console.error(
      `${displayPath(owner)} is there already, and nothing was written. Go on with that one, or give another outage of the same month a name of its own: --name ${name}-2.`,
    );
    return 1;
  }
  const title = given.missing.length === 0 ? DEFAULT_TITLE : undefined;
  const answers = await askTheRest(
    { ...(title === undefined ? {} : { title }), ...given.answers, ...start },
    terminal,
  );
  return write(answers, name, content);
}

/** The write-up that has this name, or one that would be published at the same address. */
async function writeUpNamed(name: string, content: string): Promise<string | undefined> {
  const folder = join(content, 'incidents');
  if (!existsSync(folder)) return undefined;
  const { idFromPath } = await loadCompiler();
  const files = await readdir(folder, { recursive: true });
  const owner = files.find((file) => /\.mdx?$/i.test(file) && idFromPath(file) === name);
  return owner === undefined ? undefined : join(folder, owner);
}

async function write(answers: Answers, name: string, content: string): Promise<number> {
  const { service } = answers;
  const path = join(content, 'incidents', `${name}.md`);
  const servicePath = join(content, 'services', `${service.id}.yaml`);
  const text = writeUpText(answers);
  const { compile } = await loadCompiler();
  const writeUp = compile(text, displayPath(path), {
    serviceNames: new Map([[service.id, service.name]]),
  });
  if (writeUp.problems.some(isError)) {
    console.error(`${formatProblems(writeUp.problems.filter(isError))}\n\nNothing was written.`);
    return 1;
  }
  const files = [
    ...(service.isNew ? [{ path: servicePath, text: serviceText(service.name) }] : []),
    { path, text },
  ];
  try {
    await createFiles(files);
  } catch (error) {
    throw new Error(`${(error as Error).message}. Nothing was written.`);
  }

  for (const file of files) console.log(`Wrote ${displayPath(file.path)}`);
  const others = writeUp.problems.filter(({ code }) => code !== 'phase-empty');
  if (others.length > 0) console.log(`\n${formatProblems(others)}`);
  console.log(`
Still to write: ${stillToWrite(writeUp).join(', ')}.

  npm start                     shows it as you write
  npm run check -- ${inShell(displayPath(path))}`);
  return 0;
}

/**
 * The compiler takes longer to load than the first questions should have to wait, and looks words up by the configured
 * language.
 */
function loadCompiler() {
  return import('../markdown/compile.ts');
}

/** A path as one word of a command. */
function inShell(path: string): string {
  return /^[\w./\\:-]+$/.test(path) ? path : `"${path}"`;
}

process.exitCode = await exitStatusOf(main);
