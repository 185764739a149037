import { killBuilds } from '../tests/site/kill-builds.ts';

/**
 * `npm run bench:kill [-- times [seed]]`: kills builds at moments that chance names, and builds undisturbed after each.
 * Fails where a killed build leaves no whole site, or the build after it makes another one than a clean build.
 */
const [times = 100, seed = 1] = process.argv.slice(2).map(Number);

const kills = await killBuilds(times, seed, ({ state, begins, moment, ended, left }) => {
  const when = moment === 'swap' ? 'at the swap' : `after ${moment} ms`;
  const how = ended ? 'ended by itself' : `killed ${when}`;
  console.log(`${state}, beginning with ${begins}: ${how}, leaves ${left}`);
});

console.log(
  `\n${kills.length} builds of seed ${seed}, ${kills.filter(({ ended }) => !ended).length} killed before they ended. ` +
    'Each left a whole site or what was there before, and the build after it made the site that a clean one makes.',
);
for (const [left, group] of Map.groupBy(kills, (kill) => kill.left)) {
  console.log(`${left}: ${group.length}`);
}
