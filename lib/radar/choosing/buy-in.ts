import { mostInHand } from "../places/place.ts";

/** A tactic that people may pick. Own ones keep their words here, should the tactic be removed before it is confirmed. */
export type Pickable = { slug: string; name: string; description: string; sector: string };

/** How many people picked a tactic. Kept with the ballot once it is revealed. */
export type BuyIn = Pickable & { votes: number };

/** One person picks no more. */
export const mostPicks = 5;

/**
 * The picks of all people, counted by tactic: the most wanted first, then by name. Who picked what is not in it.
 * @param known the tactics that could be picked; picks of others are left out
 */
export function countBuyIn(picks: readonly string[], known: readonly Pickable[]): BuyIn[] {
  const votes = new Map<string, number>();
  for (const slug of picks) votes.set(slug, (votes.get(slug) ?? 0) + 1);
  return known
    .flatMap(({ slug, name, description, sector }) => {
      const count = votes.get(slug);
      return count === undefined ? [] : [{ slug, name, description, sector, votes: count }];
    })
    .toSorted((a, b) => b.votes - a.votes || a.name.localeCompare(b.name, "en"));
}

/** Those that as many people want, more than there are places left for: which of them, no count tells. */
export type Tie = { slugs: readonly string[]; places: number; votes: number };

/** The tactics with the highest buy-in, as many as a team works at. Those that tie for the last places are not among them. */
export function mostWanted(buyIn: readonly BuyIn[]): { slugs: readonly string[]; tie: Tie | null } {
  const ranked = buyIn.toSorted((a, b) => b.votes - a.votes);
  const [last, next] = [ranked[mostInHand - 1], ranked[mostInHand]];
  if (!last || !next || last.votes > next.votes)
    return { slugs: ranked.slice(0, mostInHand).map(({ slug }) => slug), tie: null };
  const slugs = ranked.filter(({ votes }) => votes > next.votes).map(({ slug }) => slug);
  const tied = ranked.filter(({ votes }) => votes === next.votes).map(({ slug }) => slug);
  return { slugs, tie: { slugs: tied, places: mostInHand - slugs.length, votes: next.votes } };
}
