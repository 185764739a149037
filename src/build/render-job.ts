import { setImmediate } from 'node:timers/promises';
import { provideRecord } from '../archive/record-source.ts';
import type { SiteRecord } from '../archive/site-record.ts';
import type { Artifact } from './artifact-index.ts';
import { writeArtifact } from './artifact-store.ts';
import { pageFailure } from './page-failure.ts';
import { notesOn, notesToKeep } from './page-notes.ts';
import { openRenderer, type PageRenderer, type SitePage } from './page-renderer.ts';
import type { SiteBundle } from './site-bundle.ts';

/** What pages are rendered from and to. All of it can be handed to another process. */
export interface RenderJob {
  bundle: SiteBundle;
  record: SiteRecord;
  /** The address of the site. */
  address: string;
  /** The folder of the artifact store. */
  store: string;
}

/** A page to render, and the key under which it is kept. */
export interface KeyedPage extends SitePage {
  key: string;
}

/** Renders pages and keeps them. Throws with the path of the page that could not be. */
export function pageWriter({ bundle, record, address, store }: RenderJob) {
  let renderer: Promise<PageRenderer> | undefined;
  return async (pages: readonly KeyedPage[]): Promise<[key: string, made: Artifact][]> => {
    if (!renderer) {
      provideRecord(record);
      renderer = openRenderer(bundle, address);
    }
    const { render } = await renderer;
    const made: [string, Artifact][] = [];
    for (const page of pages) {
      // Nothing in a page waits for anything: who else works here, or is heard here, has a turn in between.
      await setImmediate();
      const bytes = await render(page).catch((error) => {
        throw pageFailure(`The page ${page.pathname} could not be rendered`, error);
      });
      const artifact = writeArtifact(store, page.key, bytes);
      made.push([page.key, { ...artifact, ...noteOf(page, bytes) }]);
    }
    return made;
  };
}

const decoder = new TextDecoder();
/** The head of a page, its policy included, fits in this many bytes. */
const HEAD = 16_384;

function noteOf({ file }: SitePage, bytes: Uint8Array): Pick<Artifact, 'note' | 'shared'> {
  if (!file.endsWith('.html')) return {};
  const head = decoder.decode(bytes.subarray(0, HEAD));
  return notesToKeep(notesOn(head.includes('</head>') ? head : decoder.decode(bytes)));
}
