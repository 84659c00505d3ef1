"use client";

import { Timer } from "lucide-react";
import { useEffect, useRef } from "react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { route } from "#components/ui/route.ts";
import { useToast } from "#components/ui/toast.tsx";
import { durationText } from "#lib/shared/number-text.ts";
import { nearlyUpShare } from "#lib/stories/timeboxes/timebox.ts";
import { endings } from "../timeboxes/endings.ts";
import { type ShownClock, useShownClocks } from "./use-shown-clocks.ts";

/**
 * Says quietly that most of a clock was used. Once its time is up it stays below the page, which goes on as it was, until somebody decides. It
 * takes its place at the page's end, so that nothing moves when it comes.
 */
export function ShownClockBanner() {
  const clocks = useShownClocks();
  const up = clocks.filter(({ isUp }) => isUp);
  const [first] = up;
  useQuietNotice(clocks[0]);
  return (
    <>
      <p role="status" className="sr-only">
        {first ? `The time for ${first.key} is up. Decide how it goes on.` : ""}
      </p>
      {first && <Banner clock={first} more={up.length - 1} />}
    </>
  );
}

function Banner({ clock, more }: { clock: ShownClock; more: number }) {
  const { key, href, question, totalMs, state, mayExtend } = clock;
  const time = durationText(totalMs);
  return (
    <section
      aria-label="A timebox is up"
      data-banner
      className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-5 gap-y-2 border-t bg-float px-4 py-2.5 shadow-float group-has-[[data-room]]/shell:hidden sm:px-8 print:hidden"
    >
      <p className="flex min-w-0 flex-1 basis-72 items-start gap-2 text-table [overflow-wrap:anywhere]">
        <Timer aria-hidden="true" size={16} className="mt-0.5 shrink-0 text-ink-3" />
        <span>
          <b>{state === "stopped" ? `The clock of ${key} was stopped.` : `The ${time} for ${key} are up.`}</b>{" "}
          {question}
          {more > 0 && <span className="text-ink-3"> And {more} more.</span>}
        </span>
      </p>
      <ul aria-label={`How ${key} goes on`} className="flex flex-wrap gap-1.5">
        {endings.map(({ id, name }) => (
          <li key={id}>
            {id === "extend" && !mayExtend ? (
              <span className="inline-flex h-7 items-center px-1 text-ink-3 text-meta">
                Extended before: somebody else may extend it
              </span>
            ) : (
              <ButtonLink href={route(`${href}?decide=${id}#timebox` as `/teams/${string}`)}>{name}</ButtonLink>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Once, when it happens before one's eyes: whoever is away finds it among their notices. */
function useQuietNotice(clock: ShownClock | undefined): void {
  const toast = useToast();
  const seen = useRef<{ id: string; isNearlyUp: boolean }>(null);
  const isNearlyUp = clock !== undefined && clock.usedShare >= nearlyUpShare;
  const id = clock?.id ?? "";
  useEffect(() => {
    const wasBefore = seen.current?.id === id && !seen.current.isNearlyUp;
    seen.current = { id, isNearlyUp };
    if (wasBefore && isNearlyUp && clock && !clock.isUp)
      toast({ text: `${durationText(Math.ceil(clock.leftMs / 60_000) * 60_000)} are left for ${clock.key}.` });
  }, [id, isNearlyUp, clock, toast]);
}
