import type { TestProject } from 'vitest/node';
import { FIXTURE_CONTENT, OWN_CONTENT } from '../records.ts';
import { type Build, buildIn } from './build-in.ts';
import { forkProject } from './fork-project.ts';

declare module 'vitest' {
  interface ProvidedContext {
    project: string;
    own: Build;
    fixture: Build;
  }
}

/** Copies the project, and builds both sites in the copy, before any test of them runs. */
export default function buildSitesOnce(vitest: TestProject): void {
  const project = forkProject();
  vitest.provide('project', project);
  vitest.provide('own', buildIn(project, OWN_CONTENT));
  vitest.provide('fixture', buildIn(project, FIXTURE_CONTENT));
}
