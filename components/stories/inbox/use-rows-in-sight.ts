"use client";

import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { rowPx } from "./list-row.tsx";

/** Drawn above and below what is in sight, so that a key finds its row there. */
const aroundRows = 8;
/** Before the height of the box is known. */
const usualRows = 15;

/** Which rows of a scrolling box are drawn: those from `first` up to, but not with, `end`. All rows are as high as the next. */
export function useRowsInSight(box: RefObject<HTMLElement | null>, count: number): { first: number; end: number } {
  const [sight, setSight] = useState({ first: 0, end: usualRows + aroundRows });

  useEffect(() => {
    const { current } = box;
    if (!current) return;
    function look() {
      if (!current) return;
      const first = Math.max(0, Math.floor(current.scrollTop / rowPx) - aroundRows);
      const end = Math.ceil((current.scrollTop + current.clientHeight) / rowPx) + aroundRows;
      setSight((before) => (before.first === first && before.end === end ? before : { first, end }));
    }
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    current.addEventListener("scroll", look, { passive: true });
    return () => {
      observer.disconnect();
      current.removeEventListener("scroll", look);
    };
  }, [box]);

  return { first: Math.min(sight.first, Math.max(0, count - 1)), end: Math.min(sight.end, count) };
}

/** Scrolls just as far as it takes to have a row in sight, whenever it is another one or the box has another height. */
export function useRowInSight(box: RefObject<HTMLElement | null>, place: number): void {
  useLayoutEffect(() => {
    const { current } = box;
    if (!current || place < 0) return;
    const show = () => {
      const top = place * rowPx;
      const above = top - current.scrollTop;
      const below = top + rowPx - current.scrollTop - current.clientHeight;
      if (above < 0) current.scrollTo({ top });
      else if (below > 0) current.scrollBy({ top: below });
    };
    show();
    let height = current.clientHeight;
    const observer = new ResizeObserver(() => {
      if (current.clientHeight !== height) show();
      height = current.clientHeight;
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [box, place]);
}
