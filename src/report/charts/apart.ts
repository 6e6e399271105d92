/** Ascending places moved as little as needed to lie `gap` from each other: a crowd spreads about its middle. */
export function apart(places: readonly number[], gap: number): number[] {
  const crowds: { sum: number; count: number }[] = [];
  const first = ({ sum, count }: { sum: number; count: number }): number =>
    sum / count - ((count - 1) / 2) * gap;
  for (const place of places) {
    let crowd = { sum: place, count: 1 };
    for (let before = crowds.at(-1); before !== undefined; before = crowds.at(-1)) {
      if (first(before) + before.count * gap <= first(crowd)) break;
      crowd = { sum: before.sum + crowd.sum, count: before.count + crowd.count };
      crowds.pop();
    }
    crowds.push(crowd);
  }
  return crowds.flatMap((crowd) => Array.from({ length: crowd.count }, (_, i) => first(crowd) + i * gap));
}
