import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db, type Tx } from "#lib/db/client.ts";
import type { CheckIn, Tactic, TacticReview } from "#lib/db/generated/client.ts";
import { answersOf, type CheckInCounts } from "#lib/radar/checking-in/propose.ts";
import { experimentProblems } from "#lib/radar/moves/experiment.ts";
import { holdRadar } from "#lib/radar/moves/hold-radar-store.ts";
import { isRing } from "#lib/radar/places/place.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { holdRound } from "#lib/team-test/rounds/hold-round-store.ts";
import { tellScreens } from "#lib/team-test/rounds/round-changed-store.ts";
import { probesOfTactics } from "../probes/probes-of-tactics.ts";
import type { TacticProbe } from "../probes/tactic-probe.ts";
import { proposeWithProbes } from "./propose-with-probes.ts";

/**
 * Counts what was said of each tactic, writes the counts down as the team's look at it with the place that follows from them, and deletes
 * who said what, in one transaction. Of two who reveal at once the second finds it done. What the probes find is read before it, so that nobody
 * waits for that.
 */
export async function revealCheckIns(member: Member, roundId: string, now: Date): Promise<Result<{ tactics: number }>> {
  const probes = await probesInHand(member, now);
  return db.$transaction(async (tx) => {
    await holdRound(tx, roundId);
    const round = await tx.round.findFirst({ where: { id: roundId, teamId: member.teamId, phase: { not: "closed" } } });
    if (!round) return gone("running round");
    // What is counted is neither moved nor taken off the radar meanwhile.
    const { reviewEveryDays } = await holdRadar(tx, member.teamId);
    const tactics = await tx.tactic.findMany({
      where: { teamId: member.teamId, said: { some: { roundId } } },
      include: { said: { where: { roundId } }, reviews: { orderBy: { createdAt: "desc" }, take: 1 } },
    });
    if (tactics.length === 0) return ok({ tactics: 0 });
    const people = await tx.membership.count({ where: { teamId: member.teamId, user: { deactivatedAt: null } } });
    const on = dayText(now);
    const look = {
      roundId,
      on: new Date(on),
      reviewOn: new Date(dayAfter(on, reviewEveryDays)),
      byId: member.userId,
      by: member.name,
    };
    for (const tactic of tactics) await writeDown(tx, tactic, { look, people, probes: probes.get(tactic.slug) ?? [] });
    await tx.checkIn.deleteMany({ where: { roundId } });
    await tellScreens(tx, roundId);
    return ok({ tactics: tactics.length });
  });
}

type Said = Tactic & { said: CheckIn[]; reviews: TacticReview[] };
type Facts = { look: Look; people: number; probes: readonly TacticProbe[] };
type Look = { roundId: string; on: Date; reviewOn: Date; byId: string; by: string };

/** Of what is in hand: nothing else becomes a habit by a check-in. */
async function probesInHand(member: Member, now: Date) {
  const where = { teamId: member.teamId, place: { in: ["trying" as const, "practising" as const] } };
  const inHand = await db.tactic.findMany({ where, select: { slug: true } });
  return probesOfTactics(
    member,
    inHand.map(({ slug }) => slug),
    now,
  );
}

async function writeDown(tx: Tx, tactic: Said, { look, people, probes }: Facts): Promise<void> {
  const counts = countsOf(tactic.said);
  const [last] = tactic.reviews;
  const before = last && answersOf(last) > 0 ? last : null;
  const hasExperiment = isExperiment(tactic, dayText(look.on));
  const proposal = proposeWithProbes({ place: tactic.place, counts, before, people, hasExperiment }, probes);
  // What was let go of meanwhile is not looked at again by itself.
  const reviewOn = isRing(tactic.place) ? look.reviewOn : null;
  await tx.tacticReview.create({ data: { tacticId: tactic.id, ...look, reviewOn, ...counts, ...proposal } });
}

function isExperiment({ ownerName, hypothesis, endsOn }: Tactic, on: string): boolean {
  const facts = { on, hasOwner: ownerName !== "", hypothesis, endsOn: endsOn && dayText(endsOn) };
  return experimentProblems(facts).length === 0;
}

function countsOf(said: readonly CheckIn[]): CheckInCounts {
  const count = (what: keyof CheckInCounts) => said.filter((one) => one.said === what).length;
  return { never: count("never"), sometimes: count("sometimes"), usually: count("usually") };
}
