/**
 * Has V8 clear up before the heap of a process is twice what lives in it, and from the beginning: several of them need
 * their memory at once, and most of what a page or a text leaves behind is gone at once.
 */
export const FRUGAL = ['--heap-growing-percent=30', '--initial-old-space-size=0'];
