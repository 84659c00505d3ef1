import type { KeyboardEvent } from "react";

/** Arrow keys lead from the search to the first row, and from row to row: to what can be done with each first. */
export function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const { target, currentTarget } = event;
  if (step === undefined || !(target instanceof HTMLElement) || target.closest("dialog")) return;
  const rows = [...currentTarget.querySelectorAll("li")];
  const row = target.closest("li");
  const isSearch = target instanceof HTMLInputElement;
  if (!row && !isSearch) return;
  const next = rows[(row ? rows.indexOf(row) : -1) + step];
  const act = next?.querySelector<HTMLElement>("button, a[href]");
  const goal = act ?? (step < 0 && row ? currentTarget.querySelector<HTMLElement>("input[type=search]") : null);
  if (!goal) return;
  event.preventDefault();
  goal.focus();
}
