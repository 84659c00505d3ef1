import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Tactic } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { isInHand, isRing, placeNames } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import { checkMove } from "./check-move.ts";
import { readHandLogs } from "./hand-logs-store.ts";
import { holdRadar } from "./hold-radar-store.ts";
import type { MoveInput } from "./move-schema.ts";
import { findOwner } from "./owner-store.ts";
import { cellFor, promoteInto } from "./place-tactic-store.ts";

/**
 * Moves a tactic of the actor's team and adds the move to its log.
 * @returns the move's number, or why it may not move so: it moved meanwhile, five are in hand, a reason or what an experiment needs is missing
 */
export function moveTactic(actor: RadarActor, input: MoveInput, now: Date): Promise<Result<{ number: number }>> {
  return allOrNothing(async (tx) => moveHeld(tx, actor, { input, radar: await holdRadar(tx, actor.teamId) }, now));
}

/** The same within a transaction that holds the radar. A refusal must undo that whole transaction. */
export async function moveHeld(
  tx: Tx,
  actor: RadarActor,
  { input, radar }: { input: MoveInput; radar: Held },
  now: Date,
): Promise<Result<{ number: number }>> {
  const tactic = await tx.tactic.findUnique({ where: { teamId_slug: { teamId: actor.teamId, slug: input.slug } } });
  if (!tactic) return gone("tactic");
  if (tactic.place !== input.from)
    return refused("from", `It stands in ${placeNames[tactic.place]} now: somebody moved it meanwhile.`);
  return addMove(tx, actor, { tactic, input, radar }, now);
}

type Held = Awaited<ReturnType<typeof holdRadar>>;
export type Move = Omit<MoveInput, "slug" | "from">;

/** The move itself, of a tactic as it stands, within a transaction that holds the radar. */
export async function addMove(
  tx: Tx,
  actor: RadarActor,
  { tactic, input, radar, isTakenBack = false }: { tactic: Tactic; input: Move; radar: Held; isTakenBack?: boolean },
  now: Date,
): Promise<Result<{ number: number }>> {
  const today = dayText(now);
  const owner = input.ownerId === undefined ? undefined : await findOwner(tx, actor, input.ownerId);
  if (owner && !owner.ok) return owner;
  const last = await tx.tacticMove.findFirst({ where: { tacticId: tactic.id }, orderBy: { number: "desc" } });
  const facts = {
    ownerName: owner ? owner.value.ownerName : tactic.ownerName,
    hypothesis: input.hypothesis ?? tactic.hypothesis,
    endsOn: input.endsOn === undefined ? tactic.endsOn && dayText(tactic.endsOn) : input.endsOn,
  };
  const on = input.on ?? today;
  const checked = checkMove({
    from: last ? tactic.place : null,
    to: input.to,
    on,
    lastOn: last && dayText(last.on),
    today,
    reviewOn: input.reviewOn,
    reason: input.reason,
    hasOwner: facts.ownerName !== "",
    hypothesis: facts.hypothesis,
    endsOn: facts.endsOn,
    others: isInHand(input.to) ? await readHandLogs(tx, tactic.teamId, tactic.id) : [],
    isTakenBack,
  });
  if (!checked.ok) return checked;

  const number = (last?.number ?? 0) + 1;
  // What the team let go of is not looked at again by itself.
  const reviewOn = input.reviewOn ?? dayAfter(on, radar.reviewEveryDays);
  const cell = await cellFor(tx, tactic, input.to, radar.sectors, { from: on, until: null });
  await tx.tactic.update({
    where: { id: tactic.id },
    data: {
      place: input.to,
      ...owner?.value,
      hypothesis: facts.hypothesis,
      endsOn: facts.endsOn && new Date(facts.endsOn),
      // What it brings along when it is put on the radar changes nothing.
      version: { increment: last ? 1 : 0 },
    },
  });
  await tx.tacticMove.create({
    data: {
      tacticId: tactic.id,
      number,
      from: last ? tactic.place : null,
      to: input.to,
      cell,
      on: new Date(on),
      reason: input.reason,
      reviewOn: isRing(input.to) ? new Date(reviewOn) : null,
      movedById: actor.userId,
      movedBy: actor.name,
    },
  });
  if (last) await promoteInto(tx, tactic, tactic.place, radar.sectors);
  return ok({ number });
}
