import { answerJob } from './in-a-process.ts';
import { prepareSpare } from './spare-site.ts';

// What the process of `begin-spare.ts` does.
answerJob(prepareSpare);
