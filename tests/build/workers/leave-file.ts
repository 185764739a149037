import { writeFileSync } from 'node:fs';
import { answerJob } from '../../../src/build/in-a-process.ts';

// Leaves a file, so that who is too busy to hear of it can see that the job was done.
answerJob(({ file, text }: { file: string; text: string }) => {
  writeFileSync(file, `${text.length}`);
  return {};
});
