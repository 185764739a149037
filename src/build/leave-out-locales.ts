import { leaveOutLocales } from './leave-out.ts';

// For processes to begin with, before they load what they are for.
leaveOutLocales();
