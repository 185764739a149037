/** The function, which makes each of its results once. */
export function memoise<Key, Result>(make: (key: Key) => Result): (key: Key) => Result {
  return remembering(new Map<Key, Result>(), make);
}

/** The same for things that are forgotten with what was made of them, once nobody holds them any more. */
export function memoiseWeakly<Key extends WeakKey, Result>(
  make: (key: Key) => Result,
): (key: Key) => Result {
  return remembering(new WeakMap<Key, Result>(), make);
}

function remembering<Key, Result>(
  made: { get(key: Key): Result | undefined; set(key: Key, result: Result): unknown },
  make: (key: Key) => Result,
): (key: Key) => Result {
  return (key) => {
    const result = made.get(key) ?? make(key);
    made.set(key, result);
    return result;
  };
}

/** The function, which makes its one result when it is first asked for. */
export function once<Result>(make: () => Result): () => Result {
  let made: { result: Result } | undefined;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}
