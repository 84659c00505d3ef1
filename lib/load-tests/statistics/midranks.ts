/** The rank of each value from 1 on, equal ones sharing the mean of theirs, and how many are equal at each tied value. */
export function midranks(values: readonly number[]): { ranks: number[]; ties: number[] } {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  const ties: number[] = [];
  for (let first = 0; first < order.length; ) {
    let next = first + 1;
    while (next < order.length && order[next]?.value === order[first]?.value) next += 1;
    for (const { index } of order.slice(first, next)) ranks[index] = (first + 1 + next) / 2;
    if (next - first > 1) ties.push(next - first);
    first = next;
  }
  return { ranks, ties };
}
