/** A question set of the team's own, and what it was copied from. */
export type OwnSet = { id: string; basedOn: string };

/**
 * Question sets whose rounds are compared: one, and what was copied from it, as a copy's questions keep their ids until they are
 * edited.
 */
export type SetFamily = {
  /** The id of the set that the others were copied from. */
  id: string;
  /** As its newest round calls it. */
  name: string;
  setIds: ReadonlySet<string>;
};

/** The families that rounds were held of, that of the newest round first. */
export function familiesOf(
  rounds: readonly { number: number; setId: string; setName: string }[],
  own: readonly OwnSet[],
): SetFamily[] {
  const basedOn = new Map(own.map((set) => [set.id, set.basedOn]));
  const newestFirst = rounds.toSorted((a, b) => b.number - a.number);
  const byRoot = Map.groupBy(newestFirst, ({ setId }) => rootOf(setId, basedOn));
  return [...byRoot].map(([id, held]) => ({
    id,
    name: held.find(({ setId }) => setId === id)?.setName ?? held[0]?.setName ?? "",
    setIds: new Set(held.map(({ setId }) => setId)),
  }));
}

type Sitting = { number: number; setId: string; setName: string };

/** The numbers of the rounds of the same family that were held before this one, newest first. */
export function earlierInFamily(round: Sitting, rounds: readonly Sitting[], own: readonly OwnSet[]): number[] {
  const family = familiesOf([round, ...rounds], own).find(({ setIds }) => setIds.has(round.setId));
  return rounds
    .filter(({ number, setId }) => number < round.number && family?.setIds.has(setId))
    .map(({ number }) => number)
    .toSorted((a, b) => b - a);
}

/** What a set was copied from in the end; itself, when from nothing. */
export function rootOf(setId: string, basedOn: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let root = setId;
  for (let next = basedOn.get(root); next && !seen.has(next); next = basedOn.get(root)) {
    seen.add(root);
    root = next;
  }
  return root;
}
