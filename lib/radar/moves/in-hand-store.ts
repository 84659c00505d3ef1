import "server-only";
import { db } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { isInHand, places } from "../places/place.ts";
import type { RadarReader } from "../radar-actor.ts";
import type { NamedTactic } from "../tactics/named-tactic.ts";

/** `lastOn` is the day of its last move, as `2026-11-21`. */
type InHand = NamedTactic & { lastOn: string };

/** What the actor's team has in hand: without the logs of its whole radar. */
export async function listInHand({ teamId }: RadarReader): Promise<InHand[]> {
  const tactics = await db.tactic.findMany({
    where: { teamId, place: { in: places.filter(isInHand) } },
    select: {
      slug: true,
      name: true,
      place: true,
      moves: { orderBy: { number: "desc" }, take: 1, select: { on: true } },
    },
    orderBy: { slug: "asc" },
  });
  return tactics.flatMap(({ moves: [last], ...tactic }) => (last ? [{ ...tactic, lastOn: dayText(last.on) }] : []));
}
