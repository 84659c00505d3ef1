import type { Route } from "next";
import type { DragEvent, ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { numberText } from "#lib/shared/number-text.ts";
import type { BoardColumn as Column } from "#lib/stories/board/board.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type BoardColumnProps = {
  column: Column;
  /** The list of all stories in this state. */
  href: Route;
  /** Whether the card that is dragged can go here; null while none is. */
  takes: boolean | null;
  onDrop: (event: DragEvent) => void;
  children: ReactNode;
};

/** One state of the board, with its cards. */
export function BoardColumn({ column, href, takes, onDrop, children }: BoardColumnProps) {
  const { state, rows, count, hasMore } = column;
  const name = stateNames[state];
  return (
    <section
      aria-label={name}
      onDragOver={(event) => takes && event.preventDefault()}
      onDrop={onDrop}
      className={classNames(
        "flex w-62 shrink-0 snap-start flex-col border-r last:border-r-0 max-sm:w-[80vw]",
        takes === false && "opacity-50",
        takes && "bg-accent-soft",
      )}
    >
      <h2 className="flex items-baseline gap-1.5 border-b px-3 py-2 font-semibold text-table">
        {name}
        {count !== null && <span className="figures font-normal text-ink-3">{numberText(count)}</span>}
      </h2>
      {rows.length === 0 && <p className="px-3 py-2.5 text-ink-3 text-meta">None</p>}
      <ul className="flex-1">{children}</ul>
      {(hasMore || state === "closed") && rows.length > 0 && (
        <p className="px-3 py-2 text-meta">
          <TextLink href={href}>
            {count === null ? "All that are closed" : `All ${numberText(count)} ${name.toLowerCase()}`}
          </TextLink>
        </p>
      )}
    </section>
  );
}
