import "server-only";
import { db, type Tx } from "#lib/db/client.ts";
import type { Prisma } from "#lib/db/generated/client.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";
import { whyNotPicking } from "./ballot.ts";
import type { PickInput } from "./ballot-schema.ts";
import { mostPicks } from "./buy-in.ts";
import { pickable } from "./choices-store.ts";
import { keepBallot } from "./hold-ballot-store.ts";

const notOfTeam = refused("", "Only the people of this team pick.");
const archived = refused("", "This team is in the archive.");
const unknown = refused("", "This tactic is not there any more. Reload the page.");
const enough = refused("", `You have picked ${mostPicks}: take one away first.`);

/**
 * Picks a tactic for the actor, or takes the pick away. The answer is what they have picked now.
 * @returns why not: they are not in the team, have picked five, or the ballot is revealed
 */
export function pick(
  actor: RadarActor,
  { ballotId, slug, isPicked }: PickInput,
): Promise<Result<{ picks: readonly string[] }>> {
  return db.$transaction(async (tx) => {
    if (actor.role === null) return notOfTeam;
    if (actor.isArchived) return archived;
    const ballot = await keepBallot(tx, actor, ballotId);
    if (!ballot) return gone("ballot");
    if (ballot.state !== "picking") return refused("", whyNotPicking(ballot));
    const { userId } = actor;
    await takeTurns(tx, ballotId, userId);
    const own = { ballotId, userId };
    const known = await pickable(actor, tx);
    // What cannot be picked any more does not come back as a sixth.
    await tx.radarPick.deleteMany({ where: { ...own, NOT: known } });
    const picks = await slugsOf(tx, own);
    if (picks.includes(slug) === isPicked) return ok({ picks });
    if (!isPicked) {
      await tx.radarPick.deleteMany({ where: { ...own, slug } });
      return ok({ picks: picks.filter((one) => one !== slug) });
    }
    if (picks.length >= mostPicks) return enough;
    if (!known.slug.in.includes(slug)) return unknown;
    await tx.radarPick.create({ data: { ...own, slug } });
    return ok({ picks: [...picks, slug] });
  });
}

/** What the actor has picked in a ballot of their team; nothing once it is revealed, as nobody knows any more. */
export async function listOwnPicks(actor: RadarActor, ballotId: string): Promise<string[]> {
  const { teamId, userId } = actor;
  return slugsOf(db, { ballotId, userId, ballot: { teamId }, ...(await pickable(actor)) });
}

async function slugsOf(tx: Pick<Tx, "radarPick">, where: Prisma.RadarPickWhereInput): Promise<string[]> {
  const rows = await tx.radarPick.findMany({
    where,
    select: { slug: true },
    orderBy: [{ createdAt: "asc" }, { slug: "asc" }],
  });
  return rows.map(({ slug }) => slug);
}

/** Two tabs of one person: each sees what the other picked. */
async function takeTurns(tx: Tx, ballotId: string, userId: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`pick/${ballotId}/${userId}`}, 0))`;
}
