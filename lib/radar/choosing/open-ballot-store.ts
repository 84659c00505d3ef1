import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { db, type Tx } from "#lib/db/client.ts";
import { refusedIfTaken } from "#lib/db/unless-taken.ts";
import { recordNotices } from "#lib/notices/record-notices-store.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import type { RadarActor } from "../radar-actor.ts";
import { ballotName } from "./ballot.ts";
import { holdBallot, peopleOf } from "./hold-ballot-store.ts";

const isOpen = refused("", "A ballot is open already. Reload the page to see it.");

/** Asks the whole team for its picks. One ballot is open at a time: the second of two who open one at once is told so. */
export function openBallot(actor: RadarActor): Promise<Result<{ number: number }>> {
  const { teamId } = actor;
  return refusedIfTaken(isOpen, () =>
    db.$transaction(async (tx) => {
      const { _max } = await tx.radarBallot.aggregate({ where: { teamId }, _max: { number: true } });
      const number = (_max.number ?? 0) + 1;
      await tx.radarBallot.create({ data: { teamId, number, startedById: actor.userId, startedBy: actor.name } });
      await recordAudit(tx, actor, { action: "radar-ballot.opened", subject: ballotName({ number }) });
      await tellTeam(tx, actor);
      return ok({ number });
    }),
  );
}

/** Ends a ballot without an outcome. Picks that nobody saw are deleted with it. */
export function cancelBallot(actor: RadarActor, ballotId: string, now: Date): Promise<Result<undefined>> {
  return db.$transaction(async (tx) => {
    const ballot = await holdBallot(tx, actor, ballotId);
    if (!ballot) return gone("ballot");
    if (ballot.state === "cancelled") return ok();
    if (ballot.state === "confirmed") return refused("", `Ballot ${ballot.number} is confirmed already.`);
    await tx.radarPick.deleteMany({ where: { ballotId } });
    const end = { state: "cancelled", endedBy: actor.name, endedAt: now } as const;
    await tx.radarBallot.update({ where: { id: ballotId }, data: end });
    await recordAudit(tx, actor, { action: "radar-ballot.cancelled", subject: ballotName(ballot) });
    return ok();
  });
}

async function tellTeam(tx: Tx, { teamId, teamSlug, userId }: RadarActor): Promise<void> {
  const people = await tx.user.findMany({ where: peopleOf(teamId), select: { id: true } });
  await recordNotices(tx, {
    to: people.map(({ id }) => id),
    except: userId,
    kind: "radar",
    teamId,
    text: "Your team chooses its five tactics: pick yours",
    href: `/teams/${teamSlug}/radar/choose`,
  });
}
