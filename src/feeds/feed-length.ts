/**
 * How many items a feed holds. In full text these are some 130 KB, which readers' programs fetch again and again. Who
 * looks once a week misses nothing while no more write-ups than these are published or corrected within it; the whole
 * record is given out as data.
 */
export const FEED_LENGTH = 10;
