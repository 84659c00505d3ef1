"use client";

import { type RefObject, useEffect } from "react";

const steps: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** One stop of the Tab key for a whole table of links; the arrow keys, Home and End go on from there. */
export function useGridKeys(table: RefObject<HTMLTableElement | null>): void {
  // After each rendering: links that came must be no further stops.
  useEffect(() => {
    const links = linksIn(table.current);
    const stop = links.find((link) => link === document.activeElement) ?? links.find(isStop);
    setStop(links, stop ?? links[0]);
  });

  useEffect(() => {
    const grid = table.current;
    if (!grid) return;
    function onFocus({ target }: FocusEvent) {
      if (target instanceof HTMLAnchorElement) setStop(linksIn(grid), target);
    }
    function onKeyDown(event: KeyboardEvent) {
      const from = event.target instanceof HTMLElement ? event.target.closest("a") : null;
      if (!grid || !from || event.ctrlKey || event.metaKey || event.altKey) return;
      const to = targetOf(grid, from, event.key);
      if (!to) return;
      event.preventDefault();
      to.focus();
    }
    grid.addEventListener("focusin", onFocus);
    grid.addEventListener("keydown", onKeyDown);
    return () => {
      grid.removeEventListener("focusin", onFocus);
      grid.removeEventListener("keydown", onKeyDown);
    };
  }, [table]);
}

function linksIn(table: HTMLTableElement | null): HTMLAnchorElement[] {
  return [...(table?.querySelectorAll("a") ?? [])];
}

function isStop(link: HTMLAnchorElement): boolean {
  return link.dataset.stop === "";
}

function setStop(links: readonly HTMLAnchorElement[], stop: HTMLAnchorElement | undefined): void {
  for (const link of links) {
    link.tabIndex = link === stop ? 0 : -1;
    if (link === stop) link.dataset.stop = "";
    else delete link.dataset.stop;
  }
}

function targetOf(table: HTMLTableElement, from: HTMLAnchorElement, key: string): HTMLAnchorElement | undefined {
  const rows = [...table.rows].map((row) => [...row.querySelectorAll("a")].filter((link) => link.checkVisibility()));
  const at = rows.findIndex((links) => links.includes(from));
  const row = rows[at] ?? [];
  if (key === "Home") return row[0];
  if (key === "End") return row.at(-1);
  const step = steps[key];
  if (!step) return undefined;
  const [down, right] = step;
  if (right !== 0) return row[row.indexOf(from) + right];
  const others = down < 0 ? rows.slice(0, at).toReversed() : rows.slice(at + 1);
  const column = columnOf(from);
  return others.flatMap((links) => links.find((link) => columnOf(link) === column) ?? [])[0];
}

function columnOf(link: HTMLAnchorElement): number {
  return link.closest<HTMLTableCellElement>("th, td")?.cellIndex ?? -1;
}
