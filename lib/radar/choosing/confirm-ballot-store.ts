import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import type { RadarBallot, Tactic } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { addMove } from "../moves/move-tactic-store.ts";
import { findOwner } from "../moves/owner-store.ts";
import { isInHand, placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import { putOnRadar } from "../tactics/add-tactic-store.ts";
import { ballotName, whyNotRevealed } from "./ballot.ts";
import type { ConfirmInput } from "./ballot-schema.ts";
import type { BuyIn } from "./buy-in.ts";
import { holdBallot } from "./hold-ballot-store.ts";
import { type Experiment, experimentFrom, placeOfTaken } from "./taking.ts";

type Taken = ConfirmInput["taken"][number];
type LetGo = ConfirmInput["letGo"][number];
type Confirming = {
  tx: Tx;
  actor: RadarActor;
  ballot: RadarBallot;
  radar: Held;
  usualEnd: string | null;
  now: Date;
};
type Held = Awaited<ReturnType<typeof holdRadar>>;

/**
 * Takes tactics of a revealed ballot in hand, after those are let go of that make room for them: all of it, or nothing. What is in hand
 * stays where it is; what lacks something of an experiment is only considered.
 * @returns why not, by the field that mends it: `taken.0.endsOn`, `letGo.1.reason`
 */
export function confirmBallot(actor: RadarActor, input: ConfirmInput, now: Date): Promise<Result<undefined>> {
  return allOrNothing(async (tx) => {
    const ballot = await holdBallot(tx, actor, input.ballotId);
    if (!ballot) return gone("ballot");
    if (ballot.state !== "revealed") return refused("", whyNotRevealed(ballot));
    const radar = await holdRadar(tx, actor.teamId);
    const confirming = { tx, actor, ballot, radar, usualEnd: input.usualEnd, now };
    for (const [index, one] of input.letGo.entries()) {
      const left = await letGo(confirming, one);
      if (!left.ok) return within(`letGo.${index}`, left);
    }
    for (const [index, one] of input.taken.entries()) {
      const taken = await take(confirming, one);
      if (!taken.ok) return within(`taken.${index}`, taken);
    }
    const chosen = input.taken.map(({ slug }) => slug);
    const end = { state: "confirmed", chosen, endedBy: actor.name, endedAt: now } as const;
    await tx.radarBallot.update({ where: { id: ballot.id }, data: end });
    const details = { chosen, letGo: input.letGo.map(({ slug }) => slug) };
    await recordAudit(tx, actor, { action: "radar-ballot.confirmed", subject: ballotName(ballot), details });
    return ok();
  });
}

async function letGo({ tx, actor, radar, now }: Confirming, { slug, to, reason }: LetGo): Promise<Result<unknown>> {
  const tactic = await findOwn(tx, actor, slug);
  if (!tactic) return gone("tactic");
  if (!isInHand(tactic.place))
    return refused("", `${tactic.name} stands in ${placeNames[tactic.place]} now: somebody moved it meanwhile.`);
  return addMove(tx, actor, { tactic, input: { to, reason, on: null, reviewOn: null }, radar }, now);
}

async function take(confirming: Confirming, { slug, ...typed }: Taken): Promise<Result<unknown>> {
  const { tx, actor, ballot, radar, usualEnd, now } = confirming;
  const wanted = (ballot.buyIn as BuyIn[]).find((one) => one.slug === slug);
  if (!wanted) return refused("", "Nobody picked this one.");
  const why = `Chosen by ballot ${ballot.number}: ${wanted.votes} of ${ballot.voters ?? wanted.votes} picked it.`;
  const tactic = await findOwn(tx, actor, slug);
  if (tactic && isInHand(tactic.place)) return ok();
  const own = tactic && (await factsOf(confirming, tactic));
  const experiment = experimentFrom(typed, own, { usualEnd, today: dayText(now) });
  const to = placeOfTaken(tactic?.place ?? null, experiment);
  if (tactic && tactic.place === to) return keepTyped(confirming, tactic, typed);
  // What does not begin has no end by itself.
  const facts = { ...typed, ...(to === "trying" && { endsOn: experiment.endsOn }), to, on: null, reviewOn: null };
  if (tactic) return addMove(tx, actor, { tactic, input: { ...facts, reason: why }, radar }, now);
  const { name, description, sector } = wanted;
  return putOnRadar(tx, actor, { name, description, sector, why, ...facts }, now);
}

/** What the tactic has of an experiment now; nobody owns what somebody owned who has left the team. */
async function factsOf({ tx, actor }: Confirming, { ownerId, hypothesis, endsOn }: Tactic): Promise<Experiment> {
  const owner = await findOwner(tx, actor, ownerId);
  return { ownerId: owner.ok ? owner.value.ownerId : null, hypothesis, endsOn: endsOn && dayText(endsOn) };
}

/** One that stays where it is, as something is missing: what was typed of an experiment is kept. */
async function keepTyped(
  { tx, actor }: Confirming,
  { id }: Tactic,
  { ownerId, hypothesis, endsOn }: Omit<Taken, "slug">,
): Promise<Result<undefined>> {
  const owner = ownerId === undefined ? undefined : await findOwner(tx, actor, ownerId);
  if (owner && !owner.ok) return owner;
  const facts = { ...owner?.value, hypothesis, endsOn: endsOn && new Date(endsOn) };
  await tx.tactic.update({ where: { id }, data: { ...facts, version: { increment: 1 } } });
  return ok();
}

function findOwn(tx: Tx, { teamId }: RadarActor, slug: string): Promise<Tactic | null> {
  return tx.tactic.findUnique({ where: { teamId_slug: { teamId, slug } } });
}

/** What a form asks of each. */
const asked = new Set(["ownerId", "hypothesis", "endsOn", "reason"]);

/** That five are in hand already concerns them all, not the one that came last. */
function within(part: string, { errors }: Refusal): Refusal {
  return {
    ok: false,
    errors: errors.map((error) => ({ ...error, path: asked.has(error.path) ? `${part}.${error.path}` : "" })),
  };
}
