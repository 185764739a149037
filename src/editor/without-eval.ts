import { z } from 'zod';

/** Keeps schemas from being compiled to functions, which the policy of the page refuses. To be imported first. */
z.config({ jitless: true });
