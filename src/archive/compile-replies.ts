import { isAfterDay } from '../incident/moment.ts';
import { FILE_START, type Problem, toProblem } from '../incident/problems.ts';
import { nearest } from '../incident/suggest.ts';
import { compileReply } from '../markdown/compile-reply.ts';
import { memoise } from '../memoise.ts';
import { incidentAddress } from './addresses.ts';
import type { CompiledCache } from './compiled-cache.ts';
import { decodeFile } from './decode-file.ts';
import type { CompiledReplyFile } from './digests-of-replies.ts';
import type { ContentFile } from './read-content.ts';

/** The replies to the record, and what is wrong with their files. */
export interface CompiledReplies {
  /** In time order; of one day, in the order of their files. */
  replies: CompiledReplyFile[];
  problems: Problem[];
}

/**
 * Compiles every file of `replies/`, each by itself, and checks them against the record.
 *
 * @param incidents the ids of the write-ups
 */
export function compileReplies(
  files: readonly ContentFile[],
  incidents: ReadonlySet<string>,
  { today, cache }: { today: string; cache?: CompiledCache | undefined },
): CompiledReplies {
  const replies: CompiledReplyFile[] = [];
  const problems: Problem[] = [];
  const owners = new Map<string, string>();
  // Many files can lie in one misspelt folder.
  const meant = memoise((incident: string) => nearest(incident, [...incidents]));
  for (const file of files) {
    const { digest, reply } = compileFile(file, cache);
    const { path, facts, id } = reply;
    const incident = incidentOf(file.path);
    const address = `${incidentAddress(incident ?? '')}#${id}`;
    const owner = owners.get(address);
    problems.push(...reply.problems);
    if (incident === undefined || !incidents.has(incident)) {
      problems.push(misplaced(path, incident, meant));
      continue;
    }
    if (facts && isAfterDay(facts.date, today)) {
      problems.push(
        toProblem(path, {
          code: 'date-in-future',
          place: reply.datePlace,
          message: `${facts.date} lies in the future; today is ${today} (UTC).`,
          hint: 'Write the day on which the reply came in.',
        }),
      );
    }
    if (owner !== undefined) {
      problems.push(
        toProblem(path, {
          code: 'address-taken',
          place: FILE_START,
          message: `The address ${address} belongs to ${owner} already.`,
          hint: 'Rename this file; its name is the address of the reply.',
        }),
      );
    }
    owners.set(address, path);
    replies.push({ incident, digest, reply });
  }
  replies.sort(earliestFirst);
  return { replies, problems };
}

function compileFile(
  file: ContentFile,
  cache: CompiledCache | undefined,
): Pick<CompiledReplyFile, 'digest' | 'reply'> {
  const { path } = file;
  const { text, finding } = decodeFile(file);
  if (finding) {
    const reply = compileReply('', path);
    return { digest: '', reply: { ...reply, problems: [toProblem(path, finding)] } };
  }
  if (/\.mdx$/i.test(path)) {
    const problem = toProblem(path, {
      code: 'reply-markup',
      place: FILE_START,
      message: 'This is MDX, which can hold code. A reply is text.',
      hint: 'Rename the file; the name of a reply ends in .md.',
    });
    return { digest: '', reply: { ...compileReply('', path), problems: [problem] } };
  }
  const { digest, reply } = cache?.compileReply(text, path) ?? {
    digest: '',
    reply: compileReply(text, path),
  };
  const { html: _html, ...rest } = reply;
  return { digest, reply: rest };
}

/** The write-up whose folder a reply lies in: `replies/2021-10-whatsapp/2021-10-08-ada.md`. */
function incidentOf(path: string): string | undefined {
  const [root, incident] = path.split(/[/\\]/).slice(-3);
  return root === 'replies' ? incident : undefined;
}

function misplaced(
  path: string,
  incident: string | undefined,
  meant: (incident: string) => string | undefined,
): Problem {
  const near = incident === undefined ? undefined : meant(incident);
  return toProblem(path, {
    code: 'reply-misplaced',
    place: FILE_START,
    message:
      incident === undefined
        ? 'This reply does not lie in the folder of a write-up.'
        : `There is no write-up \`${incident}\` to reply to.`,
    hint:
      near === undefined
        ? 'Put it into a folder of replies/ that has the name of the write-up’s file, without its ending.'
        : `Did you mean \`${near}\`?`,
  });
}

function earliestFirst(a: CompiledReplyFile, b: CompiledReplyFile): number {
  const [first, second] = [keyOf(a), keyOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function keyOf({ reply }: CompiledReplyFile): string {
  return `${reply.facts?.date ?? ''} ${reply.path}`;
}
