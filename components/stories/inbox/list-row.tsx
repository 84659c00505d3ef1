import { memo } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { StoryColumn } from "#lib/stories/listing/story-filter.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { FoundLine } from "./found-line.tsx";
import { RowFacts } from "./row-facts.tsx";

/** Every line is as high as the next: the list need not measure them. */
export const rowPx = 64;

type ListRowProps = {
  row: StoryRow;
  place: number;
  total: number;
  isCurrent: boolean;
  isSelected: boolean;
  /** Why an act on it was refused. */
  refusal: string | undefined;
  columns: readonly StoryColumn[];
  now: number;
  mayEdit: boolean;
};

export function rowId(key: string): string {
  return `story-${key}`;
}

/** One story: its key, title and what triage asks first. The list above it takes keys and clicks. */
export const ListRow = memo(function ListRow(props: ListRowProps) {
  const { row, place, total, isCurrent, isSelected, refusal, columns, now, mayEdit } = props;
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the current one
    <div
      role="option"
      id={rowId(row.key)}
      data-key={row.key}
      aria-selected={isSelected}
      aria-setsize={total}
      aria-posinset={place + 1}
      data-current={isCurrent || undefined}
      style={{ height: rowPx, transform: `translateY(${place * rowPx}px)` }}
      className={classNames(
        "absolute inset-x-0 top-0 flex cursor-default items-start gap-3 border-b border-l-2 py-2.5 pr-4 pl-3.5 sm:pr-6 sm:pl-[1.375rem]",
        isCurrent ? "border-l-accent" : "border-l-transparent",
        isSelected ? "bg-accent-soft" : isCurrent ? "bg-sunk" : "hover:bg-rail",
        "group-focus-visible/list:data-current:outline-1 group-focus-visible/list:data-current:outline-accent group-focus-visible/list:data-current:-outline-offset-1",
      )}
    >
      {mayEdit && <Box isTicked={isSelected} />}
      <span className="flex min-w-0 flex-1 flex-col gap-0.5">
        <span className="flex min-w-0 items-baseline gap-2.5">
          <span className="figures shrink-0 text-ink-2 text-meta">{row.key}</span>
          <span className="min-w-0 flex-1 truncate font-medium">{row.title}</span>
          {columns.includes("age") && (
            <RelativeTime at={row.createdAt} className="shrink-0 whitespace-nowrap text-ink-2 text-meta" />
          )}
        </span>
        {refusal ? (
          <span className="truncate border-ink border-l-2 pl-2 font-medium text-meta" title={refusal}>
            {refusal}
          </span>
        ) : row.found ? (
          <FoundLine found={row.found} />
        ) : (
          <RowFacts row={row} columns={columns} now={now} />
        )}
      </span>
    </div>
  );
});

/** A drawn box: the line itself is what can be selected. A click on it selects, one beside it opens. */
function Box({ isTicked }: { isTicked: boolean }) {
  return (
    <span
      data-box=""
      aria-hidden="true"
      className="-m-2 flex size-8 shrink-0 items-center justify-center max-sm:-my-3 max-sm:h-10"
    >
      <svg
        viewBox="0 0 16 16"
        className={classNames(
          "size-4 rounded-[3px] border fill-none stroke-2",
          isTicked ? "border-accent bg-accent stroke-accent-on" : "border-ink-3 bg-paper stroke-none",
        )}
      >
        <path d="M4 8.3l2.6 2.6L12 5.4" />
      </svg>
    </span>
  );
}
