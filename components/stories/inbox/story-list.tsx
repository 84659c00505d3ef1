"use client";

import { type MouseEvent, type RefObject, useEffect } from "react";
import type { StoryColumn } from "#lib/stories/listing/story-filter.ts";
import { type InboxList, placeOf } from "./inbox-list.ts";
import { ListRow, rowId, rowPx } from "./list-row.tsx";
import { useRowInSight, useRowsInSight } from "./use-rows-in-sight.ts";

type StoryListProps = {
  list: InboxList;
  label: string;
  refused: ReadonlyMap<string, string>;
  columns: readonly StoryColumn[];
  now: number;
  mayEdit: boolean;
  box: RefObject<HTMLDivElement | null>;
  /** The mouse says what it means: look at it, tick it, or tick all up to it. */
  onPick: (key: string, how: "look" | "tick" | "range") => void;
  /** The end is near. */
  onNearEnd: () => void;
};

/** So many rows before the end the next ones are asked for. */
const nearEnd = 40;

/**
 * The stories as a list box: it keeps the focus and names the current one, so that a screen reader says it and no act loses the focus. Only the
 * rows in sight are in the page.
 */
export function StoryList(props: StoryListProps) {
  const { list, label, refused, columns, now, mayEdit, box, onPick, onNearEnd } = props;
  const { rows, current, selected, total } = list;
  const { first, end } = useRowsInSight(box, rows.length);
  const place = placeOf(list, current);
  useRowInSight(box, place);

  useEffect(() => {
    if (end >= rows.length - nearEnd) onNearEnd();
  }, [end, rows.length, onNearEnd]);

  function onClick(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null;
    const key = target?.closest<HTMLElement>("[data-key]")?.dataset.key;
    if (!key) return;
    const isTick = event.ctrlKey || event.metaKey || target?.closest("[data-box]");
    onPick(key, mayEdit && event.shiftKey ? "range" : mayEdit && isTick ? "tick" : "look");
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: use-list-keys.ts takes the keys
    // biome-ignore lint/a11y/useSemanticElements: a select cannot hold lines like these
    <div
      ref={box}
      role="listbox"
      tabIndex={0}
      aria-label={label}
      aria-multiselectable={mayEdit || undefined}
      aria-activedescendant={place >= 0 && current !== null ? rowId(current) : undefined}
      onClick={onClick}
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      className="group/list min-h-0 flex-1 overflow-y-auto overscroll-contain outline-none"
    >
      <div role="presentation" className="relative" style={{ height: rows.length * rowPx }}>
        {rows.slice(first, end).map((row, index) => (
          <ListRow
            key={row.key}
            {...{ row, total, columns, now, mayEdit }}
            place={first + index}
            isCurrent={row.key === current}
            isSelected={selected.has(row.key)}
            refusal={refused.get(row.key)}
          />
        ))}
      </div>
    </div>
  );
}
