import { db } from "#lib/db/client.ts";
import type { TacticPlace } from "#lib/db/generated/enums.ts";
import { usualSectors } from "#lib/radar/sectors/sector.ts";
import type { TeamKey } from "./things.ts";

type Team = { id: string; key: TeamKey; marker: string };
/** What the tactic that is tried is linked with. */
type Linked = { test: { id: string }; framedStory: { id: string } };

/** A team's radar: a tactic that is tried, with a review, and one that is considered. */
export async function makeRadar({ id: teamId, key, marker }: Team, { test, framedStory }: Linked) {
  const sectors = usualSectors.map(({ id, name }) => ({ id, name: `${marker} ${name}` }));
  await db.radar.create({ data: { teamId, sectors } });
  const on = new Date("2026-01-05");
  const made = async (name: string, slot: number, places: readonly TacticPlace[]) => {
    const place = places.at(-1) ?? "considering";
    const words = { description: marker, ownerName: marker, why: marker, hypothesis: marker, notes: marker };
    const facts = { slug: `slug-${key}-${name}`, name: `${marker} ${name}`, sector: "design", slot, place, endsOn: on };
    const { id, slug } = await db.tactic.create({ data: { teamId, ...facts, ...words, createdBy: marker } });
    for (const [index, to] of places.entries()) {
      const from = places[index - 1] ?? null;
      const move = { number: index + 1, from, to, cell: slot, on, reason: marker, movedBy: marker };
      await db.tacticMove.create({ data: { tacticId: id, ...move } });
    }
    return { id, slug };
  };
  const tactic = await made("tactic", 1, ["considering", "trying"]);
  const consideredTactic = await made("considered", 2, ["considering"]);
  await db.tactic.update({
    where: { id: tactic.id },
    data: { targetTestId: test.id, targetMetric: "p95Ms", targetLabel: marker, targetGoal: 300, direction: "down" },
  });
  await db.tacticStory.create({ data: { tacticId: tactic.id, storyId: framedStory.id, addedBy: marker } });
  const review = await db.tacticReview.create({ data: { tacticId: tactic.id, on, note: marker, by: marker } });
  return {
    tactic: { ...tactic, review: { id: review.id } },
    consideredTactic,
    ballot: await makeBallots(teamId, marker),
  };
}

/** One that is over, and one in which people pick. */
async function makeBallots(teamId: string, marker: string): Promise<{ id: string }> {
  const wanted = { slug: "caching", name: `${marker} caching`, description: marker, sector: "design", votes: 2 };
  const end = { voters: 2, buyIn: [wanted], chosen: ["caching"], endedBy: marker, endedAt: new Date() };
  await db.radarBallot.create({ data: { teamId, number: 1, state: "confirmed", startedBy: marker, ...end } });
  const { id } = await db.radarBallot.create({ data: { teamId, number: 2, startedBy: marker } });
  return { id };
}

type Rounds = { round: { id: string }; discussedRound: { id: string } };

/** What somebody says of a tactic that is tried, and a check-in that would have it practised. */
export async function makeCheckIns(tacticId: string, { round, discussedRound }: Rounds, marker: string): Promise<void> {
  const seat = await db.seat.findFirstOrThrow({ where: { roundId: round.id } });
  await db.checkIn.create({ data: { roundId: round.id, tacticId, seatId: seat.id, said: "usually" } });
  const counts = { usually: 3, proposed: "practising" } as const;
  const on = new Date("2026-01-12");
  await db.tacticReview.create({ data: { tacticId, roundId: discussedRound.id, on, ...counts, by: marker } });
}
