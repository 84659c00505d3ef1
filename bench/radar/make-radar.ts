import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { catalogue } from "#lib/radar/catalogue/catalogue.ts";
import { freeSlot } from "#lib/radar/geometry/slots.ts";
import { layOutCells } from "#lib/radar/moves/lay-out-cells.ts";
import type { TacticPlace } from "#lib/radar/places/place.ts";
import { usualSectors } from "#lib/radar/sectors/sector.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter, daysBetween } from "#lib/shared/days.ts";

/** The ways of tactics, one after the other; the first five end in hand. */
const inHand: readonly TacticPlace[] = ["trying", "considering", "trying", "considering", "trying"];
const ways: readonly (readonly TacticPlace[])[] = [
  ["considering", "trying", "practising", "trying", "considering"],
  ["considering", "trying", "practising", "trying", "habit"],
  ["considering", "paused", "considering", "trying", "considering"],
  ["considering", "trying", "considering", "paused", "dropped"],
];
const mostInHand = 5;

type MadeTactic = { id: string; slug: string; name: string; sector: string; slot: number; moves: MadeMove[] };
type MadeMove = { number: number; from: TacticPlace | null; to: TacticPlace; on: string; cell: number | null };

/** The first tactic of a radar that `makeRadar` made is that of the catalogue; it is in Trying since the first day. */
export const firstTactic = catalogue[0]?.id ?? "";

/**
 * Gives a team a radar with so many tactics, first those of the catalogue, each moved five times and looked at once since a day. Where a test
 * is named, the first tactic is to make its p95 shorter.
 */
export async function makeRadar(
  client: Client,
  { team, count, since, test = "" }: { team: string; count: number; since: string; test?: string },
): Promise<void> {
  const tactics = tacticsSince(count, since);
  const moves = tactics.flatMap(({ id, moves: log }) => log.map((move) => ({ tacticId: id, ...move })));
  await client.query(
    `insert into "Tactic" (id, "teamId", slug, name, description, sector, slot, place, "createdBy")
     select one.id, team.id, one.slug, one.name, one.description, one.sector, one.slot, one.place, 'Ada'
     from "Team" team, jsonb_to_recordset($2::jsonb) as one(id uuid, slug text, name text, description text, sector text, slot int, place "TacticPlace")
     where team.slug = $1`,
    [team, JSON.stringify(tactics.map(({ moves: log, ...tactic }) => ({ ...tactic, place: log.at(-1)?.to })))],
  );
  await client.query(
    `insert into "TacticMove" ("tacticId", number, "from", "to", cell, "on", reason, "movedBy", "createdAt")
     select "tacticId", number, "from", "to", cell, "on", 'As we agreed in the team test.', 'Ada', "on" + number * interval '1 second'
     from jsonb_to_recordset($1::jsonb) as one("tacticId" uuid, number int, "from" "TacticPlace", "to" "TacticPlace", cell int, "on" date)`,
    [JSON.stringify(moves)],
  );
  await client.query(
    `insert into "TacticReview" (id, "tacticId", "on", "reviewOn", note, by)
     select gen_random_uuid(), "tacticId", max("on"), max("on") + 28, 'It stays.', 'Ada' from "TacticMove"
     where "tacticId" = any($1::uuid[]) group by "tacticId"`,
    [tactics.map(({ id }) => id)],
  );
  await client.query(
    `update "Tactic" tactic set "targetTestId" = test.id, "targetMetric" = 'p95Ms', "targetGoal" = 300, direction = 'down'
     from "Test" test where test."teamId" = tactic."teamId" and test.slug = $1 and tactic.slug = $2`,
    [test, firstTactic],
  );
}

function tacticsSince(count: number, since: string): MadeTactic[] {
  const own = Array.from({ length: Math.max(0, count - catalogue.length) }, (_, index) => {
    const sector = usualSectors[index % usualSectors.length]?.id ?? "";
    return { id: `own-${index + 1}`, name: `Our own way ${index + 1}`, description: "", sector };
  });
  const taken = new Map(usualSectors.map(({ id }) => [id, new Set<number>()]));
  const tactics = [...catalogue, ...own].slice(0, count).map(({ id: slug, name, description, sector }, index) => {
    const slot = freeSlot(slug, taken.get(sector) ?? new Set());
    taken.get(sector)?.add(slot);
    return { id: randomUUID(), slug, name, description, sector, slot, moves: movesOf(index, since) };
  });
  for (const { id } of usualSectors) placeAll(tactics.filter(({ sector }) => sector === id));
  return tactics;
}

/** Evenly from the first day until today. */
function movesOf(index: number, since: string): MadeMove[] {
  const way = index < mostInHand ? inHand : (ways[index % ways.length] ?? inHand);
  const days = daysBetween(since, dayText(new Date()));
  return way.map((to, step) => {
    const share = (step + ((index * 7) % 10) / 11) / way.length;
    return {
      number: step + 1,
      from: way[step - 1] ?? null,
      to,
      on: dayAfter(since, Math.floor(days * share)),
      cell: null,
    };
  });
}

/** Gives the tactics of a sector their cells, as the radar does. */
function placeAll(tactics: readonly MadeTactic[]): void {
  const cells = layOutCells(tactics, [], usualSectors.length);
  const moves = new Map(tactics.flatMap(({ id, moves: log }) => log.map((move) => [`${id} ${move.number}`, move])));
  for (const { tacticId, number, cell } of cells) {
    const move = moves.get(`${tacticId} ${number}`);
    if (move) move.cell = cell;
  }
}
