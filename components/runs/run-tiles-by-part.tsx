"use client";

import { useUrlParam } from "#components/charts/use-url-param.ts";
import { classNames } from "#components/ui/class-names.ts";
import type { Tile } from "#lib/load-tests/run-view/tiles.ts";
import { clockText, durationText } from "#lib/shared/number-text.ts";
import { RunTiles } from "./run-tiles.tsx";

type Part = "steady" | "whole";

type RunTilesByPartProps = {
  whole: Tile[];
  steady: Tile[];
  fromMs: number;
  toMs: number;
  /** Which of the two the verdict uses; it is shown first. */
  used: Part;
};

const names: Record<Part, string> = { steady: "Steady part", whole: "Whole run" };

/** The figures of the steady part or of the whole run; the other's p95 in words. The address names what is shown. */
export function RunTilesByPart({ whole, steady, fromMs, toMs, used }: RunTilesByPartProps) {
  const [asked, setAsked] = useUrlParam("figures");
  const part = asked === "whole" || asked === "steady" ? asked : used;
  return (
    <>
      <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-1.5 text-table">
        <fieldset className="inline-flex shrink-0 overflow-hidden rounded border border-line-2">
          <legend className="sr-only">Figures of</legend>
          {(["steady", "whole"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={part === each}
              onClick={() => setAsked(each === used ? null : each)}
              className={classNames(
                "flex h-6.5 items-center border-line-2 border-l px-2.5 first:border-l-0 focus-visible:outline-offset-[-2px]",
                part === each ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-sunk",
              )}
            >
              {names[each]}
            </button>
          ))}
        </fieldset>
        <p className="text-ink-2">
          {part === "steady"
            ? `${clockText(fromMs)} to ${clockText(toMs)}, ${durationText(toMs - fromMs)}; whole run: ${p95Text(whole)}`
            : `Ramp-up and cool-down included; steady part: ${p95Text(steady)}`}
        </p>
      </div>
      <RunTiles tiles={part === "steady" ? steady : whole} />
    </>
  );
}

function p95Text(tiles: Tile[]): string {
  const tile = tiles.find(({ metric }) => metric === "p95Ms");
  return tile?.value ? `p95 ${tile.value} ms` : "p95 unknown";
}
