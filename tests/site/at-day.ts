/**
 * Loaded before a program by `node --import`: moves its clock to noon, UTC, of the day that its address names, from
 * where it goes on. Worker threads load it too.
 */
const RealDate = Date;
const day = new URL(import.meta.url).searchParams.get('day');
const ahead = RealDate.parse(`${day}T12:00:00Z`) - RealDate.now();
if (Number.isNaN(ahead)) throw new Error(`${day} is not a day.`);
const now = () => RealDate.now() + ahead;

globalThis.Date = new Proxy(RealDate, {
  apply: () => new RealDate(now()).toString(),
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length > 0 ? given : [now()], newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
