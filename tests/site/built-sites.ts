import { inject } from 'vitest';

/** The project's own record and the fixture record, built once for all tests of whole sites. */
export const own = inject('own');
export const fixture = inject('fixture');
