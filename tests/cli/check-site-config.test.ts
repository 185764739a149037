import { expect, test } from 'vitest';
import { checkSiteConfig } from '../../src/cli/check-site-config.ts';
import { siteConfig } from '../standstill/site.config.ts';

test('every mistake of every part is told at once, with its place', async () => {
  const wrong = {
    ...siteConfig,
    address: 'outages.example.org',
    replies: { by: 'email', address: 'editors' },
    editor: { forge: 'github', repository: 'name', branch: 'main' },
  };
  await expect(checkSiteConfig(wrong)).rejects.toThrow(
    /^src\/site\.config\.ts:\d+:\d+: `address` is .*\nsrc\/site\.config\.ts:\d+:\d+: `replies\.address` is .*\nsrc\/site\.config\.ts:\d+:\d+: `editor\.repository` is .*$/,
  );
});

test('a right one is let through', async () => {
  await expect(checkSiteConfig(siteConfig)).resolves.toBeUndefined();
});
