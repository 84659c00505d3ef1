import { slugOf } from "#lib/shared/slug.ts";
import type { Sector } from "./sector.ts";

export type SectorChange = {
  sectors: readonly Sector[];
  /** For each sector that is left out: the one that its tactics go to, by id. A sector that it does not name stays without a target. */
  goesTo: ReadonlyMap<string, string>;
};

type Sent = { sectors: readonly { key: string; name: string }[]; goesTo: Readonly<Record<string, string>> };

/** What was sent, as it is stored: a sector keeps its id, by which its tactics are kept, and a new one gets one of its name. */
export function changedSectors(before: readonly Sector[], { sectors: sent, goesTo }: Sent): SectorChange {
  const taken = new Set(before.map(({ id }) => id));
  const ids = new Map(sent.map(({ key, name }) => [key, taken.has(key) ? key : newSectorId(name, taken)]));
  const sectors = sent.map(({ key, name }) => ({ id: ids.get(key) ?? key, name }));
  const kept = new Set(sectors.map(({ id }) => id));
  const targets = before.flatMap(({ id }): [string, string][] => {
    const target = kept.has(id) ? undefined : ids.get(goesTo[id] ?? "");
    return target === undefined ? [] : [[id, target]];
  });
  return { sectors, goesTo: new Map(targets) };
}

/** The id of a new sector. Adds it to those that are taken. */
export function newSectorId(name: string, taken: Set<string>): string {
  // With room for a number behind it.
  const wished = slugOf(name).slice(0, 56).replace(/-$/, "") || "sector";
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? wished : `${wished}-${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}
