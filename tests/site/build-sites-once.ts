import type { TestProject } from 'vitest/node';
import { type Build, buildSite, FIXTURE_CONTENT, OWN_CONTENT } from './build-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    own: Build;
    fixture: Build;
  }
}

/** Builds both sites before any test of them runs. */
export default function buildSitesOnce(project: TestProject): void {
  project.provide('own', buildSite(OWN_CONTENT));
  project.provide('fixture', buildSite(FIXTURE_CONTENT));
}
