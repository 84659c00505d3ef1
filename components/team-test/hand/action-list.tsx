import { Check, Circle, CircleSlash } from "lucide-react";
import { DueText } from "#components/team-test/desk/due-text.tsx";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";

type ActionListProps = {
  label: string;
  actions: readonly RoundAction[];
  /** The server's time, ISO 8601. */
  now: string;
  /** They come from other rounds, which are named, and have been settled or not. */
  isPast?: boolean;
};

/** Actions to read: what, whose, until when, and what became of it. */
export function ActionList({ label, actions, now, isPast = false }: ActionListProps) {
  return (
    <ul aria-label={label} className="mt-4 border-t">
      {actions.map((action) => (
        <li key={action.id} className="grid grid-cols-[1.25rem_minmax(0,1fr)] gap-x-2 border-b py-3">
          <StateMark state={action.state} />
          <div className="min-w-0 [overflow-wrap:anywhere]">
            <p className={`text-lead ${action.state === "open" ? "" : "text-ink-3"}`}>{action.text}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-table">
              {(isPast || action.state !== "open") && <b>{action.state}</b>}
              <span>{action.ownerName || <span className="text-ink-3">nobody’s yet</span>}</span>
              <DueText dueOn={action.dueOn} now={now} isOpen={action.state === "open"} />
              {isPast && <span className="text-ink-3">from round {action.roundNumber}</span>}
            </p>
            {action.reason && <p className="mt-0.5 text-ink-2 text-table">Dropped: {action.reason}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

const marks = { open: Circle, done: Check, dropped: CircleSlash } as const;

function StateMark({ state }: Pick<RoundAction, "state">) {
  const Mark = marks[state];
  return <Mark aria-hidden="true" className="mt-1 size-4 text-ink-3" />;
}
