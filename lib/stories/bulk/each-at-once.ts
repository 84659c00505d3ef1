/** So many transactions at once: more would only wait for a connection, and keep others from one. */
const atOnce = 5;

/** Does the same with each, a few at a time. Results are in the order of the items. */
export async function eachAtOnce<Item, Outcome>(
  items: readonly Item[],
  run: (item: Item) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) outcomes[index] = await run(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
}
