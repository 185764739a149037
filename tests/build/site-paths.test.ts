import { expect, test } from 'vitest';
import { pathsOf, type RouteData, type RouteModule } from '../../src/build/site-paths.ts';

const fixed = (content: string) => ({ content, dynamic: false, spread: false });
const param = (content: string) => ({ content, dynamic: true, spread: false });
const rest = (content: string) => ({ content: `...${content}`, dynamic: true, spread: true });

const route = (given: Partial<RouteData>): RouteData => ({
  route: '/',
  component: 'src/pages/page.astro',
  type: 'page',
  segments: [],
  ...given,
});

/** The paths of a route, with what each says that it rests on. */
const toldOf = async (data: RouteData, module: RouteModule) => {
  const paths = await pathsOf(data, module);
  return Promise.all(
    paths.map(async ({ pathname, restsOn }) => ({ pathname, restsOn: await restsOn() })),
  );
};

test('a route without parameters has its one address, and says what it rests on where it is keyed', async () => {
  const search = route({ pathname: '/search' });
  expect(await toldOf(search, {})).toEqual([{ pathname: '/search', restsOn: undefined }]);
  const keyed = { cacheKey: async () => 'a digest' };
  expect(await toldOf(search, { keyed })).toEqual([{ pathname: '/search', restsOn: 'a digest' }]);
});

test('parameters are put where the name of the file has them; a rest may be empty or several folders', async () => {
  const segments = [[fixed('services')], [param('id')], [rest('page')]];
  const paths = await toldOf(route({ segments }), {
    getStaticPaths: () => [
      { params: { id: 'whatsapp', page: undefined }, cacheKey: 'first' },
      { params: { id: 'whatsapp', page: '2' } },
      { params: { id: 'a', page: 'b/c' } },
    ],
  });
  expect(paths).toEqual([
    { pathname: '/services/whatsapp/', restsOn: 'first' },
    { pathname: '/services/whatsapp/2/', restsOn: undefined },
    { pathname: '/services/a/b/c/', restsOn: undefined },
  ]);
});

test('a path has its props, and none where its route gives none', async () => {
  const segments = [[param('id')]];
  const paths = await pathsOf(route({ segments }), {
    getStaticPaths: () => [{ params: { id: 'a' }, props: { title: 'A' } }, { params: { id: 'b' } }],
  });
  expect(paths.map(({ props }) => props)).toEqual([{ title: 'A' }, {}]);
});

test('an endpoint is a file, whose name may hold a parameter', async () => {
  const segments = [[fixed('cards')], [param('id'), fixed('.json')]];
  const paths = await toldOf(route({ segments, type: 'endpoint' }), {
    getStaticPaths: async () => [{ params: { id: 'one' } }],
  });
  expect(paths).toEqual([{ pathname: '/cards/one.json', restsOn: undefined }]);
});

test('a route that lists no paths, or one without a parameter, is named', async () => {
  const segments = [[param('id')]];
  await expect(pathsOf(route({ segments }), {})).rejects.toThrow(
    'src/pages/page.astro lists no paths',
  );
  await expect(
    pathsOf(route({ segments }), { getStaticPaths: () => [{ params: {} }] }),
  ).rejects.toThrow('A path of src/pages/page.astro has no id');
});
