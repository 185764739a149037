import { jobOfProcess, workOn } from '../../../src/build/in-processes.ts';

const { add } = jobOfProcess<{ add: number }>();

workOn((numbers: readonly number[]) => {
  if (numbers.includes(13)) throw new Error('13 is not squared here.');
  return numbers.map((number) => ({ square: number ** 2 + add, by: process.pid }));
});
