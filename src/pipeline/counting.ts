/** The items as they come, each counted once it was taken. */
export async function* counting<Item>(
  items: AsyncIterable<Item>,
  onItem: (done: number) => void,
): AsyncGenerator<Item> {
  let done = 0;
  for await (const item of items) {
    yield item;
    done += 1;
    onItem(done);
  }
}
