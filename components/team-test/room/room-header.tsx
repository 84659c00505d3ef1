import { X } from "lucide-react";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { TimerMenu } from "../desk/timer-menu.tsx";
import type { Desk } from "../desk/use-desk.ts";
import { LiveMark } from "../live/live-mark.tsx";
import { PhaseSteps } from "../phase-steps.tsx";

/** What is held, where it is, and how much time is left. */
export function RoomHeader({ desk }: { desk: Desk }) {
  const { facts, state, viewed, view, isLive } = desk;
  const held = [
    `${facts.teamName}, round ${facts.number}`,
    facts.startedOn,
    ...(facts.mode === "group" ? [] : [facts.isAnonymous ? "anonymous" : "with names"]),
  ].join(", ");
  return (
    <header className="top-0 z-10 flex min-h-16 flex-wrap items-center gap-x-10 gap-y-1 border-b bg-paper max-lg:py-2 lg:sticky">
      <div className="min-w-0 flex-1 basis-60 [overflow-wrap:anywhere]">
        <p className="line-clamp-1 font-semibold text-base">{facts.setName}</p>
        <p className="flex gap-x-3 text-ink-3 text-meta max-sm:flex-wrap">
          <span title={held} className="min-w-0 sm:truncate">
            {held}
          </span>
          {state.phase !== "closed" && <LiveMark isLive={isLive} />}
        </p>
      </div>
      <div className="-mb-px flex max-w-full self-stretch text-table">
        <PhaseSteps mode={facts.mode} phase={state.phase} viewed={viewed} onView={view} />
      </div>
      <div className="flex items-center gap-2">
        {state.phase !== "closed" && <TimerMenu desk={desk} />}
        <ButtonLink href={desk.recordHref} look="bare">
          <X role="img" aria-label="Leave the room" className="size-4" />
        </ButtonLink>
      </div>
    </header>
  );
}
