"use client";

import type { MouseEvent } from "react";
import { Button } from "#components/ui/button.tsx";
import { classNames } from "#components/ui/class-names.ts";
import { isNarrowed } from "#lib/radar/view/find-standings.ts";
import type { RadarView } from "#lib/radar/view/radar-view.ts";
import type { ChangeView } from "./use-radar-view.ts";

type FoundHeadProps = { found: number; all: number; view: RadarView; change: ChangeView };

const noFilter = { q: "", sector: null, ring: null, show: null };

/** How many there are, how many of them are found, and whether they are told as a list or as a table. */
export function FoundHead({ found, all, view, change }: FoundHeadProps) {
  const tactics = all === 1 ? "1 tactic" : `${all} tactics`;
  /** The button goes with it: the keyboard goes on from the search. */
  function showAll({ currentTarget }: MouseEvent<HTMLElement>) {
    currentTarget.closest("section")?.querySelector<HTMLElement>("input[type=search]")?.focus();
    change(noFilter, { isStep: true });
  }
  return (
    <div className="mb-2.5 flex min-h-9.5 flex-wrap items-center gap-x-3 gap-y-1 border-b pb-2">
      <h2 className="font-semibold">
        <span role="status">{isNarrowed(view) ? `${found} of ${tactics}` : tactics}</span>
      </h2>
      {isNarrowed(view) ? (
        <Button look="bare" className="h-6" onClick={showAll}>
          Show all
        </Button>
      ) : (
        <p className="text-ink-3 text-meta max-sm:hidden">arrow keys walk them</p>
      )}
      <fieldset className="ml-auto inline-flex overflow-hidden rounded border border-line-2 text-meta">
        <legend className="sr-only">Shown as</legend>
        {(["list", "table"] as const).map((as) => (
          <button
            key={as}
            type="button"
            aria-pressed={view.as === as}
            onClick={() => change({ as }, { isStep: true })}
            className={classNames(
              "h-6 border-line-2 px-2 not-first-of-type:border-l focus-visible:outline-offset-[-2px] max-sm:h-9 max-sm:px-3",
              view.as === as ? "bg-accent-soft font-medium text-accent" : "text-ink-2 hover:bg-sunk",
            )}
          >
            {as === "list" ? "List" : "Table"}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
