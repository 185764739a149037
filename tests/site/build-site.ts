import { type Build, buildIn, newFolder } from './build-in.ts';
import { project } from './built-sites.ts';

/** Runs `npm run build` in the copy of the project that sites are built in, into a folder outside it. */
export function buildSite(content: string, out = newFolder()): Build {
  return buildIn(project, content, out);
}
