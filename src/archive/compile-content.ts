import {
  type ExceptedProblem,
  type Problem,
  sortProblems,
  toProblem,
} from '../incident/problems.ts';
import type { Service } from '../incident/service.ts';
import { placesOfClaims } from '../markdown/claims.ts';
import type { CompileOptions } from '../markdown/compile.ts';
import { type CompiledPage, compilePage, type PageResult } from '../markdown/compile-page.ts';
import { type Claim, factsOf, type WriteUpFacts } from '../markdown/compiled.ts';
import { checkRecord } from './check-record.ts';
import { compileFile } from './compile-file.ts';
import { compileReplies } from './compile-replies.ts';
import { compileServices } from './compile-services.ts';
import type { CompiledCache, Stored } from './compiled-cache.ts';
import { decodeFile } from './decode-file.ts';
import type { CompiledReplyFile } from './digests-of-replies.ts';
import type { Content, ContentFile } from './read-content.ts';
import { settleExceptions } from './settle-exceptions.ts';

/** A compiled write-up and the file it came from. */
export interface CompiledFile extends Stored {
  file: ContentFile;
}

/** The whole record, compiled and checked. */
export interface CompiledContent {
  writeUps: CompiledFile[];
  services: Service[];
  pages: CompiledPage[];
  /** What readers replied, in the order in which they did. */
  replies: CompiledReplyFile[];
  /** Every problem in every file, in reading order. */
  problems: Problem[];
  /** The warnings that their write-ups make exceptions from, in reading order. */
  excepted: ExceptedProblem[];
}

export interface CompileContentOptions {
  /** The day of the build, `YYYY-MM-DD` in UTC. */
  today: string;
  /** Where compiled write-ups are kept. */
  cache?: CompiledCache;
}

/**
 * Compiles and checks everything in a content folder: each file by itself, then the record as a whole. This
 * is the build's gate. Nothing in it throws for bad content.
 */
export function compileContent(
  content: Content,
  { today, cache }: CompileContentOptions,
): CompiledContent {
  const { services, problems } = compileServices(content.services);
  const options = compileOptions(services);
  const writeUps = content.writeUps.map((file) => ({
    file,
    ...(cache?.compile(file, options) ?? checkFile(file, options)),
  }));
  const fileOf = new Map<WriteUpFacts, ContentFile>(
    writeUps.map(({ file, writeUp }) => [writeUp, file]),
  );
  const placesIn = new Map<WriteUpFacts, ReturnType<typeof placesOfClaims>>();
  const placeOf = (writeUp: WriteUpFacts, claim: Claim) => {
    const file = fileOf.get(writeUp);
    const placeIn =
      placesIn.get(writeUp) ?? placesOfClaims(() => (file ? decodeFile(file).text : ''));
    placesIn.set(writeUp, placeIn);
    return placeIn(claim);
  };
  const pages = content.pages.map(compilePageFile);
  const compiled = writeUps.map(({ writeUp }) => writeUp);
  const ids = new Set(compiled.map(({ id }) => id));
  const answered = compileReplies(content.replies, ids, { today, cache });
  const record = checkRecord(compiled, {
    today,
    serviceIds: services.map(({ id }) => id),
    imageExists: (writeUp, src) => {
      const file = fileOf.get(writeUp);
      return file !== undefined && content.exists(file, src);
    },
    placeOf,
    pages: pages.map(({ file, page, links, anchors }) => ({
      path: file.path,
      address: `/${page.id}/`,
      links,
      anchors,
    })),
    replies: answered.replies.map(({ incident, reply: { id, path, links } }) => ({
      incident,
      id,
      path,
      links,
    })),
    servesFile: content.servesFile,
  });
  const settled = settleExceptions(
    [
      ...problems,
      ...pages.flatMap((page) => page.problems),
      ...compiled.flatMap((writeUp) => writeUp.problems),
      ...answered.problems,
      ...record,
    ],
    compiled,
    placeOf,
  );
  return {
    writeUps,
    services,
    pages: pages.map(({ page }) => page),
    replies: answered.replies,
    problems: sortProblems(settled.problems),
    excepted: sortProblems(settled.excepted),
  };
}

/** What compiling a write-up needs of the services. */
export function compileOptions(services: readonly Service[]): CompileOptions {
  return { serviceNames: new Map(services.map(({ id, name }) => [id, name])) };
}

function checkFile(file: ContentFile, options: CompileOptions): Stored {
  return { digest: '', writeUp: factsOf(compileFile(file, { ...options, checkOnly: true })) };
}

function compilePageFile(file: ContentFile): PageResult & { file: ContentFile } {
  const { text, finding } = decodeFile(file);
  const compiled = { file, ...compilePage(text, file.path) };
  return finding ? { ...compiled, problems: [toProblem(file.path, finding)] } : compiled;
}
