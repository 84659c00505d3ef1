import "server-only";
import { isDeepStrictEqual } from "node:util";
import { recordEdit } from "#lib/audit/record-edit-store.ts";
import { allOrNothing } from "#lib/db/all-or-nothing.ts";
import type { Tx } from "#lib/db/client.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";
import { freeSlot } from "../geometry/slots.ts";
import { holdRadar } from "../moves/hold-radar-store.ts";
import { settleInto } from "../moves/place-tactic-store.ts";
import type { RadarActor } from "../radar-actor.ts";
import { changedSectors } from "./changed-sectors.ts";
import type { RadarSettings } from "./radar-settings.ts";
import type { Sector } from "./sector.ts";
import type { RadarSettingsInput } from "./sectors-schema.ts";

/**
 * Sets the sectors of a team's radar, and how often it looks at its tactics. Tactics of a sector that is left out go to the one that is named,
 * with a new slot; where there are more or fewer sectors than before, all moves get new cells.
 * @returns what is set now, or why not: it was changed meanwhile, or tactics would stand nowhere
 */
export function setUpRadar(actor: RadarActor, input: RadarSettingsInput): Promise<Result<RadarSettings>> {
  return allOrNothing(async (tx) => {
    const { teamId } = actor;
    const before = await holdRadar(tx, teamId);
    if (!isDeepStrictEqual(before, input.base))
      return refused("", "Somebody else changed the sectors meanwhile. Copy what you typed and reload the page.");
    const { sectors, goesTo } = changedSectors(before.sectors, input);
    const { reviewEveryDays } = input;
    const moved = await moveTactics(tx, teamId, { before: before.sectors, sectors, goesTo });
    if (!moved.ok) return moved;
    await tx.radar.update({ where: { teamId }, data: { sectors: [...sectors], reviewEveryDays } });
    const into = new Set(goesTo.values());
    const hasNewRoom = sectors.length !== before.sectors.length;
    for (const { id } of sectors)
      if (hasNewRoom || into.has(id))
        await settleInto(tx, { teamId, sector: id }, hasNewRoom ? null : moved.value, sectors);
    const after = { sectors, reviewEveryDays };
    await recordEdit(tx, actor, { action: "radar.set-up", subject: "", before: told(before), after: told(after) });
    return ok(after);
  });
}

type Change = { before: readonly Sector[]; sectors: readonly Sector[]; goesTo: ReadonlyMap<string, string> };

/** Gives the tactics of sectors that are left out their new sector and slot. Answers with their ids. */
async function moveTactics(tx: Tx, teamId: string, { before, sectors, goesTo }: Change): Promise<Result<string[]>> {
  const tactics = await tx.tactic.findMany({
    where: { teamId },
    select: { id: true, slug: true, sector: true, slot: true },
    orderBy: { slug: "asc" },
  });
  const stays = (sector: string) => sectors.some(({ id }) => id === sector);
  const homeless = tactics.filter(({ sector }) => !stays(sector));
  const without = before.find(({ id }) => !goesTo.has(id) && homeless.some(({ sector }) => sector === id));
  if (without) return refused(`goesTo.${without.id}`, "Choose where its tactics go.");
  const placed = tactics.filter(({ sector }) => stays(sector));
  for (const { id, slug, sector: old } of homeless) {
    const sector = goesTo.get(old) ?? sectors.at(-1)?.id ?? old;
    const slot = freeSlot(slug, new Set(placed.filter((one) => one.sector === sector).map((one) => one.slot)));
    placed.push({ id, slug, sector, slot });
    await tx.tactic.update({ where: { id }, data: { sector, slot } });
  }
  return ok(homeless.map(({ id }) => id));
}

function told({ sectors, reviewEveryDays }: RadarSettings) {
  return { sectors: sectors.map(({ name }) => name), "days between reviews": reviewEveryDays };
}
