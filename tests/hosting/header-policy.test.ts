import { expect, test } from 'vitest';
import { headerPolicy, policyIn } from '../../src/hosting/header-policy.ts';

test('the header allows what one of the pages does, and nothing else', () => {
  const policy = headerPolicy([
    "default-src 'none'; script-src 'self' 'sha256-a='; frame-src 'none'; trusted-types 'none'",
    "default-src 'none'; script-src 'self' 'sha256-b=' 'wasm-unsafe-eval'; frame-src https://a.example",
    "default-src 'none'; script-src 'self' 'sha256-a='; frame-src 'none'; trusted-types 'none'",
  ]);
  expect(policy).toBe(
    "default-src 'none'; script-src 'self' 'sha256-a=' 'sha256-b=' 'wasm-unsafe-eval'; frame-src https://a.example; frame-ancestors 'none'",
  );
});

test('a page that writes its styles as it runs may, beside pages whose styles are allowed by their hashes', () => {
  const policy = headerPolicy([
    "default-src 'none'; style-src 'self' 'sha256-a='",
    "default-src 'none'; style-src 'self' 'unsafe-inline'",
  ]);
  expect(policy).toContain("style-src 'self' 'unsafe-inline';");
});

test('a directive that one page lacks is asked of none, wherever that page comes', () => {
  const strict = "default-src 'none'; require-trusted-types-for 'script'";
  const other = "default-src 'none'; script-src 'self'";
  for (const policies of [
    [strict, other],
    [other, strict],
  ]) {
    expect(headerPolicy(policies)).toBe("default-src 'none'; frame-ancestors 'none'");
  }
});

test('a site without pages allows nothing', () => {
  expect(headerPolicy([])).toBe("default-src 'none'; frame-ancestors 'none'");
});

test('a page’s policy is found in it', () => {
  const meta = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
  expect(policyIn(`<head>${meta}</head>`)).toBe("default-src 'none'");
  expect(policyIn('<head></head>')).toBeUndefined();
});
