import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/archive/read-content.ts';
import { checkContent } from '../../src/check/check-content.ts';
import { todayInUtc } from '../../src/incident/visibility.ts';
import { CONTENT_AT_HAND } from '../records.ts';

test('the record of this project, whoever it belongs to, has nothing that would stop a build', async () => {
  const content = await readContent(CONTENT_AT_HAND, resolve(import.meta.dirname, '../../public'));
  expect(content.services.length).toBeGreaterThan(0);
  const { files } = checkContent(content, { today: todayInUtc() });
  const errors = files.flatMap(({ path, problems }) =>
    problems
      .filter(({ severity }) => severity === 'error')
      .map(({ line, code, message }) => `${path}:${line} ${code} ${message}`),
  );
  expect(errors).toEqual([]);
});
