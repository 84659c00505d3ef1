import "server-only";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { type FieldError, ok, type Result, refused } from "#lib/shared/result.ts";
import { freeSlot } from "../geometry/slots.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import type { NewTacticInput } from "../moves/move-schema.ts";
import { addMove } from "../moves/move-tactic-store.ts";
import type { RadarActor } from "../radar-actor.ts";
import { sectorIndex } from "../sectors/sector.ts";
import { nameTaken } from "./name-taken.ts";
import { mostTactics } from "./tactic-limits.ts";
import { freeTacticSlug } from "./tactic-slug.ts";

/** Puts a tactic on the radar of the actor's team, with its first move. Its slug is the catalogue's where its name stands there. */
export function addTactic(actor: RadarActor, input: NewTacticInput, now: Date): Promise<Result<{ slug: string }>> {
  return allOrNothing((tx) => putOnRadar(tx, actor, input, now));
}

/** The same within a transaction that does more: a ballot, an import. A refusal must undo that whole transaction. */
export async function putOnRadar(
  tx: Tx,
  actor: RadarActor,
  input: NewTacticInput,
  now: Date,
): Promise<Result<{ slug: string }>> {
  const { teamId } = actor;
  const radar = await holdRadar(tx, teamId);
  const others = await tx.tactic.findMany({
    where: { teamId },
    select: { slug: true, name: true, sector: true, slot: true },
  });
  if (others.length >= mostTactics) return refused("name", `A radar holds at most ${mostTactics} tactics.`);
  const taken = nameTaken(input.name, others);
  if (taken) return taken;
  const sector = radar.sectors[sectorIndex(radar.sectors, input.sector)]?.id ?? input.sector;
  const slug = freeTacticSlug(input.name, new Set(others.map((other) => other.slug)));
  const slots = new Set(others.filter((other) => other.sector === sector).map(({ slot }) => slot));
  const tactic = await tx.tactic.create({
    data: {
      teamId,
      slug,
      name: input.name,
      description: input.description,
      sector,
      slot: freeSlot(slug, slots),
      place: input.to,
      why: input.why,
      createdById: actor.userId,
      createdBy: actor.name,
    },
  });
  const moved = await addMove(tx, actor, { tactic, input: { ...input, reason: input.why }, radar }, now);
  return moved.ok ? ok({ slug }) : { ...moved, errors: moved.errors.map(inForm) };
}

/** The first reason to move is the one for which it comes onto the radar at all. */
function inForm({ path, message }: FieldError): FieldError {
  return { path: path === "reason" ? "why" : path, message };
}
