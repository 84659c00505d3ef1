import type { Route } from "next";
import Link from "next/link";
import type { DragEvent } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { dayOf, rangeText } from "#lib/stories/fields/fact-text.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { outcomeNames } from "#lib/stories/states/story-state.ts";

type BoardCardProps = {
  row: StoryRow;
  now: number;
  /** It is the one that the keys are about. */
  isCurrent: boolean;
  mayMove: boolean;
  onDragStart: (row: StoryRow, event: DragEvent) => void;
  onDragEnd: () => void;
};

/** A story on the board: a link to its page, which can be dragged. */
export function BoardCard({ row, now, isCurrent, mayMove, onDragStart, onDragEnd }: BoardCardProps) {
  const { key, teamSlug, title, service, deadline, owner, investigator, createdAt } = row;
  const person = owner ?? investigator;
  return (
    <li
      draggable={mayMove}
      onDragStart={(event) => onDragStart(row, event)}
      onDragEnd={onDragEnd}
      className="border-b last:border-b-0"
    >
      <Link
        href={`/teams/${teamSlug}/stories/${key}` as Route}
        prefetch={false}
        draggable={false}
        data-card={key}
        tabIndex={isCurrent ? 0 : -1}
        className={classNames(
          "flex flex-col gap-1 px-3 py-2.5 hover:bg-rail",
          isCurrent && "focus-visible:bg-accent-soft",
        )}
      >
        <span className="flex items-baseline justify-between gap-2 text-ink-2 text-meta">
          <span className="figures">{key}</span>
          <RelativeTime at={createdAt} className="whitespace-nowrap" />
        </span>
        <span className="line-clamp-3 font-medium text-table [overflow-wrap:anywhere]">{title}</span>
        <span className="flex flex-wrap gap-x-2 text-ink-2 text-meta">
          {badges(row).map((badge) => (
            <b key={badge} className="font-medium text-ink">
              {badge}
            </b>
          ))}
          {service && <span>{service}</span>}
          <span>
            {row.customers ? (
              `${rangeText(row.customers)} customers`
            ) : row.affectedGroup !== "" ? (
              row.affectedGroup
            ) : (
              <>
                customers <Unknown />
              </>
            )}
          </span>
          {deadline && <span>due {dayOf(deadline, now)}</span>}
          {person && <span>{person}</span>}
        </span>
      </Link>
    </li>
  );
}

/** What is out of the ordinary. */
function badges({ kind, outcome, isRegressed, needsDecision, isApproved }: StoryRow): string[] {
  return [
    kind === "incident" ? "incident" : "",
    outcome ? outcomeNames[outcome].toLowerCase() : "",
    isRegressed ? "regressed" : "",
    needsDecision ? "needs a decision" : "",
    isApproved ? "without proof" : "",
  ].filter(Boolean);
}
