import "server-only";
import { recordAudit } from "#lib/audit/record-audit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { ok, type Refusal, type Result, refused } from "#lib/shared/result.ts";
import { earliestDay } from "../moves/check-move.ts";
import { readHandLogs } from "../moves/hand-logs-store.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { isRing } from "../places/place.ts";
import type { RadarActor } from "../radar-actor.ts";
import { mostTactics } from "../tactics/tactic-limits.ts";
import { sectorsOfFile } from "./file-sectors.ts";
import { planImport, usualMapping } from "./import-plan.ts";
import type { ImportInput } from "./import-schema.ts";
import { type ImportedTactic, importedTactics } from "./imported-tactics.ts";
import { readRadarRows } from "./read-radar-rows.ts";

export type Imported = { added: number; stayedOut: number; toConsidering: number };

/**
 * Puts the tactics of a file onto the radar of the actor's team, all or none, planned anew by what stands there now. What the file calls moved gets
 * two moves and what was there before one on the day before, so that a replay tells what the file did.
 */
export async function importRadar(actor: RadarActor, input: ImportInput, now: Date): Promise<Result<Imported>> {
  const { on, before } = input;
  const wrongDay = whyNotOn(input, dayText(now));
  if (wrongDay) return wrongDay;
  const file = readRadarRows(input.text);
  if (!file.ok) return file;
  const { rows } = file.value;
  return allOrNothing(async (tx) => {
    const { reviewEveryDays, ...radar } = await holdRadar(tx, actor.teamId);
    const taken = await listTaken(tx, actor);
    const own = input.hasOwnSectors ? sectorsOfFile(rows) : null;
    if (input.hasOwnSectors && (own === null || taken.length > 0))
      return refused(
        "file",
        "A file's own sectors are taken by a radar without tactics, and only three to six of them.",
      );
    if (own && !actor.permissions.has("radar:set-up"))
      return refused("file", "Leads of the team choose the sectors: take those that there are.");
    if (own) await tx.radar.update({ where: { teamId: actor.teamId }, data: { sectors: own } });
    const sectors = own ?? radar.sectors;
    const lines = planImport(
      rows,
      own ? { ...input.mapping, sectors: usualMapping(rows, own).sectors } : input.mapping,
      {
        sectors,
        tactics: taken,
        hands: await readHandLogs(tx, actor.teamId, null),
        days: { on, before },
      },
    );
    const coming = lines.filter(({ place }) => place !== null).length;
    if (taken.length + coming > mostTactics) return refused("file", whyTooMany(taken.length, coming));
    const tactics = importedTactics(lines, taken, { on, before, sectorCount: sectors.length });
    await write(tx, actor, tactics, dayAfter(on, reviewEveryDays));
    await recordAudit(tx, actor, {
      action: "radar.imported",
      subject: `${tactics.length} tactics`,
      ...(own && { details: { sectors: own.map(({ name }) => name) } }),
    });
    return ok({
      added: tactics.length,
      stayedOut: lines.length - tactics.length,
      toConsidering: lines.filter(({ place, note }) => place !== null && note !== "").length,
    });
  });
}

function whyNotOn({ on, before }: ImportInput, today: string): Refusal | null {
  if (on > today) return refused("on", "That day is still to come.");
  if (before >= on) return refused("before", "The day before comes before the file's own.");
  return before < earliestDay ? refused("before", "Give a day since 2000.") : null;
}

function whyTooMany(taken: number, coming: number): string {
  return `A radar holds at most ${mostTactics} tactics: this one has ${taken}, and the file would bring ${coming} more.`;
}

async function listTaken(tx: Tx, { teamId }: RadarActor) {
  const tactics = await tx.tactic.findMany({
    where: { teamId },
    select: {
      slug: true,
      name: true,
      sector: true,
      slot: true,
      place: true,
      moves: { orderBy: { number: "desc" }, take: 1, select: { cell: true } },
    },
  });
  return tactics.map(({ moves, ...tactic }) => ({ ...tactic, cell: moves[0]?.cell ?? null }));
}

async function write(tx: Tx, actor: RadarActor, tactics: readonly ImportedTactic[], reviewOn: string): Promise<void> {
  const made = await tx.tactic.createManyAndReturn({
    data: tactics.map(({ moves, ...tactic }) => ({
      ...tactic,
      teamId: actor.teamId,
      createdById: actor.userId,
      createdBy: actor.name,
    })),
    select: { id: true, slug: true },
  });
  const ids = new Map(made.map(({ slug, id }) => [slug, id]));
  await tx.tacticMove.createMany({
    data: tactics.flatMap(({ slug, moves }) =>
      moves.map(({ on, ...move }, index) => ({
        ...move,
        tacticId: ids.get(slug) ?? "",
        number: index + 1,
        on: new Date(on),
        reason: "Imported.",
        reviewOn: isRing(move.to) ? new Date(reviewOn) : null,
        movedById: actor.userId,
        movedBy: actor.name,
      })),
    ),
  });
}
