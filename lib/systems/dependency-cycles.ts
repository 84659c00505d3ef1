/**
 * The circles in who depends on whom, each from a name back to itself: `["checkout", "cart", "checkout"]`. One for each
 * dependency that closes a circle on the way through the map; none is left when those are taken out.
 */
export function findCycles(dependencies: ReadonlyMap<string, readonly string[]>): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  for (const start of dependencies.keys()) if (!done.has(start)) walk(start);
  return cycles;

  /** Without recursion: a chain may be ten thousand long. */
  function walk(start: string): void {
    const way = [{ name: start, next: 0 }];
    const onWay = new Map([[start, 0]]);
    for (let here = way.at(-1); here; here = way.at(-1)) {
      const to = dependencies.get(here.name)?.[here.next++];
      if (to === undefined) {
        done.add(here.name);
        onWay.delete(here.name);
        way.pop();
        continue;
      }
      const at = onWay.get(to);
      if (at !== undefined) cycles.push([...way.slice(at).map(({ name }) => name), to]);
      else if (!done.has(to) && dependencies.has(to)) {
        onWay.set(to, way.length);
        way.push({ name: to, next: 0 });
      }
    }
  }
}
