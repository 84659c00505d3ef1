"use client";

import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import type { RoundActs } from "./desk-props.ts";
import { DueText } from "./due-text.tsx";
import { SettleButtons } from "./settle-buttons.tsx";

type PastActionsProps = {
  actions: readonly RoundAction[];
  /** ISO 8601 */
  now: string;
  settle: RoundActs["settleAction"] | null;
};

/** What the team wanted to do, from earlier rounds: done, dropped, or still to be done. */
export function PastActions({ actions, now, settle }: PastActionsProps) {
  if (actions.length === 0)
    return <p className="max-w-[60ch] text-ink-2 text-lead">No actions are open from earlier rounds. Go on.</p>;
  return (
    <ul className="border-t">
      {actions.map((action) => (
        <li key={action.id} className="flex flex-wrap items-start gap-x-6 gap-y-2 border-b py-3">
          <div className="min-w-0 flex-1 basis-72 [overflow-wrap:anywhere]">
            <p className={action.state === "open" ? "text-lead" : "text-ink-3 text-lead line-through"}>{action.text}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-table">
              <span>{action.ownerName || <span className="text-ink-3">nobody’s yet</span>}</span>
              <DueText dueOn={action.dueOn} now={now} isOpen={action.state === "open"} />
              <span className="text-ink-3">from round {action.roundNumber}</span>
            </p>
            {action.state === "dropped" && <p className="mt-0.5 text-ink-2">Dropped: {action.reason}</p>}
          </div>
          <SettleButtons action={action} settle={settle} />
        </li>
      ))}
    </ul>
  );
}
