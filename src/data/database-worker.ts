import { answerJob } from '../build/in-a-process.ts';
import { databaseHere } from './database.ts';

// What the process of `database.ts` does.
answerJob(databaseHere);
