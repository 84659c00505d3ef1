"use client";

import { Button, buttonClass } from "#components/ui/button.tsx";
import type { SessionState } from "#lib/office-hours/queue/slot.ts";
import { OwnTime } from "./own-time.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";
import type { Viewer } from "./viewer.ts";

type SittingFactsProps = {
  state: SessionState;
  place: { joinUrl: string; place: string; timeZone: string };
  viewer: Viewer;
  acts: SittingActs;
  act: Act;
  isActing: boolean;
};

/** Where a sitting is, when that is for who looks, and who hosts it. */
export function SittingFacts({
  state,
  place: { joinUrl, place, timeZone },
  viewer,
  acts,
  act,
  isActing,
}: SittingFactsProps) {
  const isOther = state.host !== viewer.name;
  return (
    <div className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 text-table [overflow-wrap:anywhere]">
      {joinUrl !== "" && (
        <a href={joinUrl} rel="noreferrer" className={buttonClass()}>
          Join the call
        </a>
      )}
      {place !== "" && <span>{place}</span>}
      <OwnTime at={state.startsAt} timeZone={timeZone} />
      <span className="inline-flex min-h-7 flex-wrap items-center gap-x-2 text-ink-2">
        {state.host === "" ? "No host yet" : isOther ? `Host: ${state.host}` : "You host it"}
        {viewer.mayHost && isOther && !state.closedAt && (
          <Button look="bare" isPending={isActing} onClick={() => void act(acts.host)}>
            I host this one
          </Button>
        )}
      </span>
    </div>
  );
}
