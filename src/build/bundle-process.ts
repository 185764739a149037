import { provideContent } from '../archive/content-source.ts';
import { leaveOutMdx } from '../archive/mdx-integration.ts';
import { provideRecord } from '../archive/record-source.ts';
import { leaveOutLocales, leaveOutOfAstro } from './leave-out.ts';
import { makeBundle } from './site-bundle.ts';

/** The folder of the project, and that of the bundle. */
export interface BundleJob {
  root: string;
  folder: string;
}

const { root, folder }: BundleJob = JSON.parse(process.argv[2] ?? '');

// A bundle of templates alone: no write-up has anything for Astro to read, and none of its pages is rendered.
provideContent(async () => ({
  writeUps: [],
  services: [],
  pages: [],
  replies: [],
  problems: [],
  excepted: [],
}));
leaveOutMdx();
leaveOutOfAstro();
leaveOutLocales();
provideRecord({
  incidents: [],
  beside: { services: [], pages: [], preview: false },
  today: '1970-01-01',
});
// A build that is killed must not go on here.
process.once('disconnect', () => process.exit(1));
// The build makes the bundle itself where this fails, and tells why.
await makeBundle(root, folder).catch(() => process.exit(1));
process.exit();
