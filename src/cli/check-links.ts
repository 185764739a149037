import { decodeFile } from '../archive/decode-file.ts';
import { externalLinks } from '../links/external-links.ts';
import { linkReport, linkSummary } from '../links/report-links.ts';
import { tryLinks } from '../links/try-links.ts';
import { resolvePaths } from '../paths.ts';
import { checkSiteConfig } from './check-site-config.ts';

/**
 * `npm run check:links`: tries the addresses of other sites, and prints a report in Markdown where some are dead. Other
 * sites come and go by themselves, so that a dead link is not an error: the exit status tells only whether it could run.
 */
async function main(): Promise<void> {
  // Words are looked up by the configured language as soon as they are loaded.
  await checkSiteConfig();
  const { readCurrentContent } = await import('../archive/compile-current-content.ts');
  const { writeUps, services, pages } = await readCurrentContent(resolvePaths());
  const files = [...writeUps, ...services, ...pages].map((file) => ({
    path: file.path,
    text: decodeFile(file).text,
  }));
  const links = await tryLinks(externalLinks(files));
  if (links.length > 0 && links.every(({ answer }) => answer.state !== 'alive')) {
    throw new Error(
      `None of the ${links.length} addresses answered; is there a network here? Nothing was reported.`,
    );
  }
  process.stdout.write(linkReport(links));
  console.error(linkSummary(links));
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
