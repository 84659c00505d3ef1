import "server-only";
import type { Tx } from "#lib/db/client.ts";
import { carryOver } from "./carry-over.ts";
import type { FoundChange, HistoryFigure } from "./examine-figures.ts";
import { type History, historyColumns } from "./history.ts";
import { placeOrder, type RunPlace } from "./history-runs-store.ts";
import type { KnownChangeRow } from "./known-changes-store.ts";

/** A level is measured by its first runs; then it is known well enough, and its change point stays as it was told. */
const sharpenedUntil = 20;

type Examined = {
  stored: KnownChangeRow[];
  /** Those of `stored` that were found before the place from which on the history was examined. */
  standing: KnownChangeRow[];
  /** All that is found, the standing ones among them. */
  found: FoundChange[];
  figures: readonly HistoryFigure[];
  /** Of the runs of `figures`. */
  places: readonly RunPlace[];
};

/**
 * Stores what an examination found: what was known and still is keeps what people said of it, what is no longer found goes,
 * with its regression unless somebody has touched that. Answers whether anything but the sharpness of a level changed.
 */
export async function keepFound(tx: Tx, history: History, examined: Examined): Promise<boolean> {
  const { stored, standing, found, figures, places } = examined;
  const stands = new Map(standing.map((row) => [row.runId, row]));
  const numberOf = new Map(figures.map(({ runId, number }) => [runId, number]));
  const columns = ({ index: _index, foundWith, ...change }: FoundChange) => ({
    ...change,
    foundWith: numberOf.get(foundWith) ?? 0,
  });

  const sharpened = found.filter(({ runId }) => (stands.get(runId)?.runsAfter ?? sharpenedUntil) < sharpenedUntil);
  for (const each of sharpened) {
    const row = stands.get(each.runId);
    // A window may begin within the level before: that one is known already.
    const { runsBefore: _runs, before: _before, ...after } = columns(each);
    if (row && each.runsBefore >= row.runsBefore) await tx.changePoint.update({ where: { id: row.id }, data: after });
  }

  const later = stored.filter(({ runId }) => !stands.has(runId));
  const carried = carryOver(
    later.map((row) => ({ row, index: placeOf(places, row.run), isWorse: row.isWorse })),
    found.filter(({ runId }) => !stands.has(runId)),
  );
  for (const { row } of carried.gone) await removeChange(tx, row);
  for (const { old, now } of carried.kept)
    await tx.changePoint.update({ where: { id: old.row.id }, data: columns(now) });
  for (const each of carried.made) {
    const data = { ...columns(each), ...historyColumns(history), teamId: history.teamId };
    await tx.changePoint.create({ data });
  }
  return carried.gone.length + carried.made.length + carried.kept.length + sharpened.length > 0;
}

/** Where a run stands among others, or would if it were there. */
function placeOf(places: readonly RunPlace[], run: RunPlace): number {
  const at = places.findIndex((place) => placeOrder(place, run) >= 0);
  return at < 0 ? places.length : at;
}

/** What people said of the change stays with its regression. */
async function removeChange(tx: Tx, { id, explanation, regression }: KnownChangeRow): Promise<void> {
  await tx.changePoint.delete({ where: { id } });
  if (!regression) return;
  const isTouched =
    regression.note !== "" ||
    regression.link !== "" ||
    regression.storyId !== null ||
    regression.ownerId !== null ||
    regression.mutedUntil !== null ||
    explanation !== "" ||
    ["acknowledged", "linked", "accepted"].includes(regression.state);
  if (!isTouched) await tx.regression.delete({ where: { id: regression.id } });
  else if (regression.note === "" && explanation !== "")
    await tx.regression.update({ where: { id: regression.id }, data: { note: explanation } });
}
