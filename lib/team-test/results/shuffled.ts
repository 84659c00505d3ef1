/** The same items in a random order (Fisher and Yates). `random` gives a whole number from 0 to below its argument. */
export function shuffled<Item>(items: readonly Item[], random: (below: number) => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random(last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined) order[other] = a;
    if (b !== undefined) order[last] = b;
  }
  return order;
}
