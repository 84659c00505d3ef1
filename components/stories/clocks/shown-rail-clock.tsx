"use client";

import { Timer } from "lucide-react";
import Link from "next/link";
import { route } from "#components/ui/route.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { ClockBar } from "./clock-bar.tsx";
import { leftText } from "./left-text.ts";
import { useShownClocks } from "./use-shown-clocks.ts";

/** The clock that runs, or that stands undecided, in the rail's foot; in a phone's bar what is left of it alone. */
export function ShownRailClock() {
  const [clock] = useShownClocks();
  if (!clock) return null;
  const { key, href, question, leftMs, totalMs, usedShare, isUp, state } = clock;
  const left = leftText(leftMs);
  const of = durationText(totalMs);
  return (
    <Link
      href={route(`${href}#timebox` as `/teams/${string}`)}
      prefetch={false}
      className="group/clock block rounded px-2 text-ink-2 hover:bg-sunk max-sm:flex max-sm:h-10 max-sm:items-center sm:-mx-2 sm:mb-1.5 sm:rounded-none sm:border-t sm:px-4 sm:pt-2.5 sm:pb-2"
    >
      <span className="sr-only">Timebox: </span>
      <span className="flex items-center gap-1.5">
        <Timer aria-hidden="true" size={14} className="shrink-0 text-ink-3" />
        <span role="timer" className="figures font-medium text-ink sm:text-lead">
          {left}
        </span>
        <span className="text-ink-3 max-sm:hidden">{isUp ? wordsOf(state, of) : `left of ${of}`}</span>
      </span>
      <span className="max-sm:hidden">
        <span className="mt-1 block">
          <ClockBar share={usedShare} />
        </span>
        <span className="mt-1.5 line-clamp-2 text-ink-3 text-meta [overflow-wrap:anywhere] group-hover/clock:text-ink-2">
          <span className="figures">{key}</span> {question}
        </span>
      </span>
    </Link>
  );
}

function wordsOf(state: string, of: string): string {
  return state === "stopped" ? "stopped, undecided" : `${of} are up`;
}
