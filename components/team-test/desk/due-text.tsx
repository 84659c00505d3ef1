import { dayText } from "#lib/shared/time-text.ts";

/** The day on which an action is due, and whether that is over. `now` is ISO 8601. */
export function DueText({ dueOn, now, isOpen }: { dueOn: string | null; now: string; isOpen: boolean }) {
  if (dueOn === null) return <span className="text-ink-3">no date</span>;
  const isOver = isOpen && dueOn < now.slice(0, 10);
  return (
    <span className={isOver ? "font-semibold" : "text-ink-2"}>
      <time dateTime={dueOn}>
        {isOver ? "overdue since" : "until"} {dayText(new Date(dueOn), Date.parse(now))}
      </time>
    </span>
  );
}
