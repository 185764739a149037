import { isError } from '../incident/problems.ts';
import type { CompiledReply } from '../markdown/compile-reply.ts';

/** A compiled reply, and the id of the write-up that it stands under. */
export interface CompiledReplyFile {
  incident: string;
  /** Under which it is kept. */
  digest: string;
  reply: Omit<CompiledReply, 'html'>;
}

/** The digests of the replies that can be shown, by the ids of the write-ups that they stand under. */
export function digestsOfReplies(replies: readonly CompiledReplyFile[]): [string, string[]][] {
  const shown = replies.filter(({ reply }) => reply.facts && !reply.problems.some(isError));
  return [...Map.groupBy(shown, ({ incident }) => incident)].map(([incident, under]) => [
    incident,
    under.map(({ digest }) => digest),
  ]);
}
