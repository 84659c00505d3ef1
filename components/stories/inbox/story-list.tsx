"use client";

import { useVirtualizer } from "@tanstack/react-virtual";
import { type MouseEvent, type RefObject, useEffect } from "react";
import type { StoryColumn } from "#lib/stories/listing/story-filter.ts";
import { type InboxList, placeOf } from "./inbox-list.ts";
import { ListRow, rowId, rowPx } from "./list-row.tsx";

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
  // oxlint-disable-next-line react/incompatible-library -- nothing that it returns reaches a memoised component
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    getItemKey: (index) => rows[index]?.key ?? index,
    estimateSize: () => rowPx,
    overscan: 6,
    initialRect: { width: 0, height: 900 },
  });
  const inSight = virtual.getVirtualItems();
  const lastInSight = inSight.at(-1)?.index ?? 0;
  const place = placeOf(list, current);

  const hasSelection = selected.size > 0;
  // The bar of the selection takes some of its height.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: "auto" });
  }, [place, hasSelection, virtual]);
  useEffect(() => {
    if (lastInSight >= rows.length - nearEnd) onNearEnd();
  }, [lastInSight, rows.length, onNearEnd]);

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
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {inSight.map(({ index }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <ListRow
              key={row.key}
              {...{ row, place: index, total, columns, now, mayEdit }}
              isCurrent={row.key === current}
              isSelected={selected.has(row.key)}
              refusal={refused.get(row.key)}
            />
          );
        })}
      </div>
    </div>
  );
}
