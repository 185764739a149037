import { answerJob } from '../../../src/build/in-a-process.ts';

answerJob(({ word }: { word: string }) => {
  if (word === 'leave') process.exit(3);
  if (word === 'fail') throw new Error('This word is not turned.');
  return { turned: [...word].reverse().join(''), by: process.pid };
});
