import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { nginxConfiguration, nginxMaps } from '../../src/hosting/nginx.ts';
import { nginxAlone } from '../../src/hosting/nginx-alone.ts';

test.each([
  ['nginx.conf', nginxConfiguration()],
  ['nginx-container.conf', nginxAlone()],
])('docs/hosting/%s is what is made, and what the tests of whole sites serve by', (name, made) => {
  const sample = readFileSync(join(import.meta.dirname, '../../docs/hosting', name), 'utf8');
  expect(sample).toBe(made);
});

describe('the maps that nginx reads', () => {
  test('have each old address with and without its slash', () => {
    const maps = nginxMaps("default-src 'none'", [
      { from: '/eski/çöküş/', to: '/incidents/a/' },
      { from: "/it's,(old)/", to: '/incidents/b/' },
    ]);
    expect(maps).toEqual({
      'policy.map': `default "default-src 'none'";\n`,
      'moved.map': `"/eski/çöküş/" "/incidents/a/";
"/eski/çöküş" "/incidents/a/";
"/it's,(old)/" "/incidents/b/";
"/it's,(old)" "/incidents/b/";
`,
    });
  });

  test('have no two entries that nginx takes for one', () => {
    const { 'moved.map': moved = '' } = nginxMaps('x', [
      { from: '/Old/', to: '/incidents/a/' },
      { from: '/old/', to: '/incidents/b/' },
    ]);
    expect(moved).toBe('"/Old/" "/incidents/a/";\n"/Old" "/incidents/a/";\n');
  });

  test.each(['/a"; evil "/', '/a\\/', '/$uri/', '/a\n/', '/a\r/', '/a\u0000/', '/a\u0085/'])(
    'hold nothing that ends an entry: %j',
    (from) => {
      expect(() => nginxMaps('x', [{ from, to: '/incidents/a/' }])).toThrow('cannot stand');
      expect(() => nginxMaps('x', [{ from: '/a/', to: from }])).toThrow('cannot stand');
      expect(() => nginxMaps(from, [])).toThrow('cannot stand');
    },
  );
});
