import { FILE_START } from '../incident/problems.ts';
import { type Decoded, decodeUtf8 } from '../incident/utf8.ts';
import type { ContentFile } from './read-content.ts';

/** The text of a file, or what keeps it from being one. */
export function decodeFile({ bytes, failure }: Pick<ContentFile, 'bytes' | 'failure'>): Decoded {
  if (failure === undefined) return decodeUtf8(bytes);
  return {
    text: '',
    finding: {
      code: 'file-unreadable',
      place: FILE_START,
      message: `The file cannot be read: ${failure}.`,
      hint: 'Put the file there again, or allow it to be read.',
    },
  };
}
