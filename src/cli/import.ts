import { ImportError } from '../import/import-error.ts';
import { HELP, readRequest } from '../import/request.ts';
import { checkSiteConfig } from './check-site-config.ts';

/** `npm run import`: makes a draft from what an editor has in hand. */
async function main(): Promise<number> {
  const request = readRequest(process.argv.slice(2));
  if (request === undefined) {
    console.log(HELP);
    return 0;
  }
  // Words are looked up by the configured language as soon as they are loaded.
  await checkSiteConfig();
  const { runImport } = await import('./run-import.ts');
  return runImport(request);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof ImportError) console.error('Nothing was written.');
  process.exitCode = 2;
}
