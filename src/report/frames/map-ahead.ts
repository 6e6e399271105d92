/** Maps a sequence, working on up to `atOnce` of its items at a time. The results come in the order of the items. */
export async function* mapAhead<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  map: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for await (const item of items) {
    const result = map(item);
    // One that fails while others are waited for is reported when its turn comes.
    result.catch(() => undefined);
    started.push(result);
    if (started.length >= atOnce) yield* take(started);
  }
  while (started.length > 0) yield* take(started);
}

async function* take<Result>(started: Promise<Result>[]): AsyncGenerator<Result> {
  const first = started.shift();
  if (first !== undefined) yield await first;
}
