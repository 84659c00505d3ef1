"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { TimeboxView } from "#lib/stories/timeboxes/timebox-view.ts";
import { signOf, useOwnClocks } from "../clocks/own-clocks-context.tsx";
import type { StoryToMove } from "../moving/story-to-move.ts";
import { type Ending, endingOf, endings } from "./endings.ts";
import { ResumeButton } from "./resume-button.tsx";
import type { OpenHypothesis, TimeboxActs } from "./timebox-acts.ts";
import { TimeboxClock } from "./timebox-clock.tsx";
import type { TimeboxDialogProps } from "./timebox-dialog.tsx";

const TimeboxDialog = lazyPart<TimeboxDialogProps>(
  () => import("./timebox-dialog.tsx").then((file) => file.TimeboxDialog),
  { isLikely: true },
);

type TimeboxPanelProps = {
  teamSlug: string;
  story: StoryToMove;
  timebox: TimeboxView;
  /** Whether it is the clock of whoever looks at it. */
  isOwn: boolean;
  mayExtend: boolean;
  hypotheses: readonly OpenHypothesis[];
  /** Null: who looks at it may change nothing. */
  acts: TimeboxActs | null;
};

/** The timebox that is open: its clock, its question, and how it goes on. `?decide=park` in the address opens that decision. */
export function TimeboxPanel({ teamSlug, story, timebox, isOwn, mayExtend, hypotheses, acts }: TimeboxPanelProps) {
  const router = useRouter();
  const asked = endingOf(useSearchParams().get("decide"));
  const [open, setOpen] = useState<Ending | "pause" | null>(null);
  const refresh = useCallback(() => router.refresh(), [router]);
  const { own } = useOwnClocks();
  // One's own was asked for since the page was made.
  const reading = own.clocks.find(({ id }) => id === timebox.id) ?? timebox;
  useFreshness(isOwn, signOf(own), refresh);
  const shown = open ?? asked;

  function close() {
    setOpen(null);
    if (asked) router.replace(location.pathname as `/teams/${string}`, { scroll: false });
  }
  const { state, person, question, startedAt } = timebox;
  return (
    <div className="py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <TimeboxClock reading={reading} onJump={refresh} />
        {acts && state === "paused" && <ResumeButton resume={acts.resume} />}
        {acts && state === "running" && reading.leftMs > 0 && (
          <Button onClick={() => setOpen("pause")}>Wait for data</Button>
        )}
      </div>
      <p className="mt-3 max-w-[68ch] font-medium [overflow-wrap:anywhere]">{question}</p>
      <p className="mt-0.5 text-ink-3 text-meta">
        {person}, started <RelativeTime at={startedAt} />
      </p>
      <Standing timebox={timebox} />
      {acts && (
        <ul aria-label="How it goes on" className="mt-3 flex flex-wrap gap-1.5">
          {endings.map(({ id, name }) => (
            <li key={id}>
              <Button onClick={() => setOpen(id)}>{name}</Button>
            </li>
          ))}
        </ul>
      )}
      {acts && shown && (
        <TimeboxDialog
          act={shown}
          teamSlug={teamSlug}
          story={story}
          timebox={timebox}
          mayExtend={mayExtend}
          hypotheses={hypotheses}
          acts={acts}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Why the clock stands, and who gave it more time. */
function Standing({ timebox: { state, pausedAt, pausedFor, stoppedAt, extensions } }: { timebox: TimeboxView }) {
  return (
    <div className="mt-2 flex flex-col gap-1 text-ink-2 text-table [overflow-wrap:anywhere]">
      {state === "paused" && pausedAt && (
        <p>
          Paused <RelativeTime at={pausedAt} />: {pausedFor}
        </p>
      )}
      {state === "stopped" && stoppedAt && (
        <p>
          Nobody decided for half an hour: the clock was stopped <RelativeTime at={stoppedAt} />.
        </p>
      )}
      {extensions.map(({ at, by, ms, reason }) => (
        <p key={at}>
          {by} gave {ms / 60_000} min more <RelativeTime at={at} />: {reason}
        </p>
      ))}
    </div>
  );
}

/** Reads the page anew when one's clocks were changed elsewhere: in another tab, by somebody else, by the end of its time. */
function useFreshness(isOwn: boolean, sign: string, refresh: () => void): void {
  const seen = useRef(sign);
  useEffect(() => {
    if (isOwn && seen.current !== sign) refresh();
    seen.current = sign;
  }, [isOwn, sign, refresh]);
}
