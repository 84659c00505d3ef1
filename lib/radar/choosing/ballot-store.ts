import "server-only";
import { db } from "#lib/db/client.ts";
import type { RadarBallot } from "#lib/db/generated/client.ts";
import type { RadarActor } from "../radar-actor.ts";
import type { BallotPulse, OpenBallot, PastBallot } from "./ballot.ts";
import type { BuyIn } from "./buy-in.ts";
import { pickable } from "./choices-store.ts";
import { peopleOf } from "./hold-ballot-store.ts";

const mostPast = 50;

/** The ballot that the actor's team holds now; null: none. */
export async function findOpenBallot(actor: RadarActor): Promise<OpenBallot | null> {
  const { teamId } = actor;
  const ballot = await db.radarBallot.findFirst({ where: { teamId, state: { in: ["picking", "revealed"] } } });
  if (!ballot) return null;
  const { id, number, startedBy, createdAt } = ballot;
  const counts = await countPeople(actor, ballot);
  const isPicking = ballot.state === "picking";
  return {
    id,
    number,
    state: isPicking ? "picking" : "revealed",
    startedBy,
    startedAt: createdAt.toISOString(),
    ...counts,
    buyIn: isPicking ? null : buyInOf(ballot),
  };
}

/** Where the team's last ballot is, and how many have picked in it; null: there never was one. */
export async function findBallotPulse(actor: RadarActor): Promise<BallotPulse> {
  const { teamId } = actor;
  const ballot = await db.radarBallot.findFirst({ where: { teamId }, orderBy: { number: "desc" } });
  if (!ballot) return null;
  const { number, state } = ballot;
  return { number, state, ...(await countPeople(actor, ballot)) };
}

/** The ballots of the actor's team that are over, the newest first. */
export async function listPastBallots({ teamId }: RadarActor): Promise<PastBallot[]> {
  const ballots = await db.radarBallot.findMany({
    where: { teamId, state: { in: ["confirmed", "cancelled"] } },
    orderBy: { number: "desc" },
    take: mostPast,
  });
  return ballots.map((ballot) => ({
    number: ballot.number,
    state: ballot.state === "confirmed" ? "confirmed" : "cancelled",
    endedBy: ballot.endedBy,
    endedAt: ballot.endedAt ?? ballot.createdAt,
    voters: ballot.voters ?? 0,
    buyIn: ballot.buyIn === null ? null : buyInOf(ballot),
    chosen: ballot.chosen,
  }));
}

type People = { picked: number; people: number };

async function countPeople(actor: RadarActor, { id, teamId, voters }: RadarBallot): Promise<People> {
  const [people, picked] = await Promise.all([
    db.user.count({ where: peopleOf(teamId) }),
    voters ?? countPickers(actor, id),
  ]);
  return { people, picked };
}

async function countPickers(actor: RadarActor, ballotId: string): Promise<number> {
  const where = { ballotId, user: peopleOf(actor.teamId), ...(await pickable(actor)) };
  return (await db.radarPick.groupBy({ by: ["userId"], where })).length;
}

/** As `revealBallot` wrote it. */
function buyInOf({ buyIn }: Pick<RadarBallot, "buyIn">): BuyIn[] {
  return (buyIn ?? []) as BuyIn[];
}
