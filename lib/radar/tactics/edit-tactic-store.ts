import "server-only";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import type { Tactic } from "#lib/db/generated/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { gone } from "#lib/shared/gone.ts";
import { mergeFields } from "#lib/shared/merge-fields.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { freeSlot } from "../geometry/slots.ts";
import { experimentProblems } from "../moves/experiment.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { findOwner } from "../moves/owner-store.ts";
import { promoteInto, settleInto } from "../moves/place-tactic-store.ts";
import { standsSince } from "../moves/stands-since.ts";
import type { RadarActor } from "../radar-actor.ts";
import { type Sector, sectorIndex } from "../sectors/sector.ts";
import type { EditTacticInput, TacticFields } from "./edit-tactic-schema.ts";
import type { EditedTactic } from "./edited-tactic.ts";
import { nameTaken } from "./name-taken.ts";

/**
 * Writes what was typed over what it was typed over, field by field; what two people wrote differently comes back to be merged. In another
 * sector the tactic takes a new slot, and no other one moves.
 */
export function editTactic(actor: RadarActor, { slug, base, changes }: EditTacticInput): Promise<Result<EditedTactic>> {
  return allOrNothing(async (tx) => {
    const { teamId } = actor;
    const { sectors } = await holdRadar(tx, teamId);
    const tactic = await tx.tactic.findUnique({ where: { teamId_slug: { teamId, slug } } });
    if (!tactic) return gone("tactic");
    const current = fieldsOf(tactic);
    const merged = mergeFields<TacticFields>(base, changes, current);
    if (merged.conflicts.length > 0) return ok({ kind: "conflict", conflicts: merged.conflicts, at: tactic.updatedAt });
    const refusal =
      (await whyNotStored(tx, tactic, merged.changes, sectors)) ?? (await whyNoExperiment(tx, tactic, merged.changes));
    return refusal ?? write(tx, actor, { tactic, changes: merged.changes, sectors });
  });
}

function fieldsOf(tactic: Tactic): TacticFields {
  const { name, description, sector, ownerId, why, hypothesis, endsOn, notes } = tactic;
  return { name, description, sector, ownerId, why, hypothesis, endsOn: endsOn && dayText(endsOn), notes };
}

type Changes = EditTacticInput["changes"];

async function whyNotStored(
  tx: Tx,
  { id, teamId }: Tactic,
  { name, sector }: Changes,
  sectors: readonly Sector[],
): Promise<Refusal | null> {
  if (sector !== undefined && !sectors.some((one) => one.id === sector))
    return refused("sector", "This sector is not there any more.");
  if (name === undefined) return null;
  return nameTaken(
    name,
    await tx.tactic.findMany({ where: { teamId, id: { not: id } }, select: { slug: true, name: true } }),
  );
}

/** A tactic in Trying keeps what an experiment needs. */
async function whyNoExperiment(tx: Tx, tactic: Tactic, changes: Changes): Promise<Refusal | null> {
  if (tactic.place !== "trying") return null;
  const moves = await tx.tacticMove.findMany({ where: { tacticId: tactic.id }, orderBy: { number: "asc" } });
  const on = standsSince(moves.map((move) => ({ to: move.to, on: dayText(move.on) })));
  const { hypothesis, endsOn } = { ...fieldsOf(tactic), ...changes };
  const facts = { on, hasOwner: changes.ownerId !== null, hypothesis, endsOn };
  const errors = experimentProblems(facts).filter(({ path }) => path in changes);
  return errors.length === 0 ? null : { ok: false, errors };
}

type Edit = { tactic: Tactic; changes: Changes; sectors: readonly Sector[] };

async function write(tx: Tx, actor: RadarActor, { tactic, changes, sectors }: Edit): Promise<Result<EditedTactic>> {
  if (Object.keys(changes).length === 0) return ok({ kind: "saved", version: tactic.version });
  const { ownerId, endsOn, sector = tactic.sector, ...texts } = changes;
  const owner = ownerId === undefined ? undefined : await findOwner(tx, actor, ownerId);
  if (owner && !owner.ok) return owner;
  const edited = await tx.tactic.update({
    where: { id: tactic.id },
    data: {
      ...texts,
      ...owner?.value,
      ...(endsOn !== undefined && { endsOn: endsOn && new Date(endsOn) }),
      ...(sector !== tactic.sector && { sector, slot: await slotIn(tx, tactic, sector) }),
      version: { increment: 1 },
    },
  });
  if (sector !== tactic.sector) {
    await settleInto(tx, edited, [tactic.id], sectors);
    await promoteInto(tx, tactic, tactic.place, sectors);
  }
  const [before, after] = [tactic, edited].map((one) => shownFields(one, sectors));
  if (before && after) await recordEdit(tx, actor, { action: "tactic.edited", subject: tactic.name, before, after });
  return ok({ kind: "saved", version: edited.version });
}

async function slotIn(tx: Tx, { id, teamId, slug }: Tactic, sector: string): Promise<number> {
  const others = await tx.tactic.findMany({ where: { teamId, sector, id: { not: id } }, select: { slot: true } });
  return freeSlot(slug, new Set(others.map(({ slot }) => slot)));
}

/** As the audit log tells them. */
function shownFields({ ownerName, ...tactic }: Tactic, sectors: readonly Sector[]) {
  const { name, description, sector, why, hypothesis, endsOn, notes } = tactic;
  return {
    name,
    description,
    sector: sectors[sectorIndex(sectors, sector)]?.name ?? sector,
    owner: ownerName,
    why,
    hypothesis,
    "ends on": endsOn && dayText(endsOn),
    notes,
  };
}
