/**
 * How many items a feed holds. In full text these are some 200 KB, and a reader who looks once a week misses nothing
 * while fewer write-ups than that are published or corrected within it; the whole record is given out as data.
 */
export const FEED_LENGTH = 20;
