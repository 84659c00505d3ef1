import { classNames } from "#components/ui/class-names.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { TimelineEvent } from "#lib/stories/timeline/timeline-entry.ts";

/** A line of what happened to a story: who did what, why, and what was changed by it. */
export function EventItem({ event }: { event: TimelineEvent }) {
  const { by, words, at, reason, changes, isUndone, toState } = event;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b py-1.5 text-table [overflow-wrap:anywhere]">
      <p className={classNames(isUndone ? "text-ink-3 line-through" : toState ? "text-ink" : "text-ink-2")}>
        <b className="font-medium">{by}</b> {words}
        {isUndone && <span className="sr-only"> (taken back)</span>}
      </p>
      <RelativeTime at={at} className="text-ink-3 text-meta leading-5" />
      {reason !== "" && <p className="col-span-2 max-w-[72ch] whitespace-pre-wrap text-ink-2">“{reason}”</p>}
      {changes.length > 0 && (
        <ul className="col-span-2 text-ink-3 text-meta">
          {changes.map(({ field, from, to }) => (
            <li key={field}>
              {field}: {from} → {to}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
