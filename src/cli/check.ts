import { parseArgs } from 'node:util';
import { leaveOutLocales } from '../build/leave-out.ts';
import { resolvePaths } from '../paths.ts';
import { checkSiteConfig } from './check-site-config.ts';
import type { CheckRequest } from './run-check.ts';

const HELP = `Usage: npm run check -- [options] [files, folders or patterns]

Names every problem of every write-up, service and page with its line and how to mend it. With files or
patterns, the whole record is read and the problems of those files are told.

  --format <form>      pretty (default), json, github (annotations) or sarif (code scanning)
  --fix                mend what is safe to mend, and show what was changed
  --watch              check again whenever a file changes
  --stdin-path <path>  check standard input as the file at this path
  --help               show this

Exit status: 0 where there are no errors, 1 where there are, 2 where the check could not run.
`;

/** `npm run check`: names every problem. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      format: { type: 'string', default: 'pretty' },
      fix: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'stdin-path': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const request: CheckRequest = {
    names: positionals,
    format: values.format,
    fix: values.fix,
    watch: values.watch,
    ...(values['stdin-path'] === undefined ? {} : { stdinPath: values['stdin-path'] }),
    paths: resolvePaths(),
    typedIn: process.env.INIT_CWD ?? process.cwd(),
  };
  leaveOutLocales();
  // Words are looked up by the configured language as soon as they are loaded.
  await checkSiteConfig();
  const { runCheck } = await import('./run-check.ts');
  return runCheck(request);
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
