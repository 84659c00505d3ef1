/** The q-quantile of ascending figures, linear between neighbours (Hyndman & Fan 1996, type 7). NaN of none. */
export function quantileOf(ascending: ArrayLike<number>, q: number): number {
  const at = q * (ascending.length - 1);
  const below = Math.floor(at);
  const low = ascending[below] ?? Number.NaN;
  const high = ascending[Math.min(below + 1, ascending.length - 1)] ?? Number.NaN;
  return low === high ? low : low + (at - below) * (high - low);
}
