import { expect, test } from 'vitest';
import { addressOfPage, PAGE_SIZE, pageParam, paginate } from '../../src/archive/paginate.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

test('the first page stands at the base address, the others below it', () => {
  const pages = paginate(numbers(5), '/list/', 2);
  expect(pages).toEqual([
    { number: 1, count: 3, address: '/list/', items: [0, 1], next: '/list/2/' },
    {
      number: 2,
      count: 3,
      address: '/list/2/',
      items: [2, 3],
      previous: '/list/',
      next: '/list/3/',
    },
    { number: 3, count: 3, address: '/list/3/', items: [4], previous: '/list/2/' },
  ]);
  expect(pages.map(pageParam)).toEqual([undefined, '2', '3']);
});

test.each([
  [0, 1],
  [1, 1],
  [PAGE_SIZE, 1],
  [PAGE_SIZE + 1, 2],
  [3 * PAGE_SIZE, 3],
])('%i rows make %i pages, which hold them all once and in order', (rows, count) => {
  const pages = paginate(numbers(rows), '/list/');
  expect(pages).toHaveLength(count);
  expect(pages.flatMap(({ items }) => items)).toEqual(numbers(rows));
});

test('a list without items is a page that leads nowhere', () => {
  expect(paginate([], '/list/')).toEqual([{ number: 1, count: 1, address: '/list/', items: [] }]);
});

test('the address of a page by its number is the one that it has', () => {
  for (const { number, address } of paginate(numbers(9), '/list/', 2)) {
    expect(addressOfPage('/list/', number)).toBe(address);
  }
});
