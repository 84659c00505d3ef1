import type { Figures } from "#lib/load-tests/metric.ts";
import type { Comparisons } from "#lib/load-tests/run-view/change.ts";
import type { RunApdex } from "#lib/load-tests/run-view/run-charts.ts";
import { runTiles, type Tile, tilesByPart } from "#lib/load-tests/run-view/tiles.ts";
import type { JudgedPart } from "#lib/load-tests/verdicts/judged-part.ts";
import { ApdexLine } from "./apdex-line.tsx";
import { RunTiles } from "./run-tiles.tsx";
import { RunTilesByPart } from "./run-tiles-by-part.tsx";

type RunFiguresProps = {
  whole: Figures;
  /** Of the steady part; null where none is known. */
  steady: Figures | null;
  steadyFromMs: number | null;
  steadyToMs: number | null;
  durationMs: number | null;
  /** The part that the verdict uses. */
  part: JudgedPart;
  comparisons: Comparisons;
  apdex: RunApdex | null;
  isSuite: boolean;
};

/** The tiles of a run, of its steady part or of all of it where something is left out, and its Apdex. */
export function RunFigures(props: RunFiguresProps) {
  const { whole, steady, steadyFromMs, steadyToMs, durationMs, part, comparisons, apdex, isSuite } = props;
  const isPart =
    steadyFromMs !== null && steadyToMs !== null && (steadyFromMs > 0 || steadyToMs < (durationMs ?? steadyToMs));
  const named = (tiles: Tile[]) => (isSuite ? tiles.map(asCases) : tiles);
  return (
    <>
      {steady && isPart ? (
        <RunTilesByPart {...tilesByPart(whole, steady, comparisons, part)} fromMs={steadyFromMs} toMs={steadyToMs} />
      ) : (
        <RunTiles tiles={named(runTiles(whole, comparisons))} />
      )}
      {apdex && !isSuite && <ApdexLine apdex={apdex} isNamed={steady !== null && isPart} />}
    </>
  );
}

/** A suite makes no requests. */
function asCases(tile: Tile): Tile {
  return tile.metric === "requests" ? { ...tile, name: "Cases" } : tile;
}
