import { answerJob } from './in-a-process.ts';
import { packCode } from './pack-code.ts';

// What the process of `pack-aside.ts` does.
answerJob(packCode);
