import { inject } from 'vitest';

/**
 * The copy of the project that sites are built in: it is this one, but with the configuration of the tests in the place
 * of the site's own.
 */
export const project = inject('project');

/** Standstill's own record and the fixture record, built once for all tests of whole sites. */
export const own = inject('own');
export const fixture = inject('fixture');
