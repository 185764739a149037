import { expect, test } from 'vitest';
import { serviceSchema } from '../../src/incident/service.ts';

test.each([
  [{ name: ' WhatsApp ' }, { name: 'WhatsApp' }],
  [
    { name: 'X', operator: 'X Corp.', kind: 'short messages', also: ['Twitter'] },
    { name: 'X', operator: 'X Corp.', kind: 'short messages', also: ['Twitter'] },
  ],
  [
    { name: 'A', homepage: 'https://a.b/', status: 'http://status.a.b' },
    { name: 'A', homepage: 'https://a.b/', status: 'http://status.a.b' },
  ],
])('the service %j', (written, read) => {
  expect(serviceSchema.parse(written)).toEqual(read);
});

test.each([
  [{}],
  [{ name: '' }],
  [{ name: ' ' }],
  [{ name: 'A', homepage: 'a.b' }],
  [{ name: 'A', status: 'javascript:alert(1)' }],
  [{ name: 'A', also: 'B' }],
  [{ name: 'A', also: [''] }],
  [{ name: 'A', nonsense: 1 }],
])('no service: %j', (written) => {
  expect(serviceSchema.safeParse(written).success).toBe(false);
});
