"use client";

import { type KeyboardEvent, type MouseEvent, useRef, useState } from "react";

/** A run whose box is ticked. Only what was read can be compared and judged. */
export type TickedRun = { id: string; number: number; isRead: boolean };

/**
 * The ticked boxes of a table of runs within a form: a click with Shift ticks all from the last one on, the arrow keys go from
 * box to box, and with Shift take the tick along. The box in the head ticks all.
 */
export function useRunSelection() {
  const form = useRef<HTMLFormElement>(null);
  const last = useRef<HTMLInputElement>(null);
  const released = useRef<HTMLInputElement>(null);
  const [ticked, setTicked] = useState<TickedRun[]>([]);

  function read() {
    const boxes = boxesOf(form.current);
    const all = form.current?.querySelector<HTMLInputElement>("input[data-all]");
    const count = boxes.filter((box) => box.checked).length;
    if (all) {
      all.checked = boxes.length > 0 && count === boxes.length;
      all.indeterminate = count > 0 && count < boxes.length;
    }
    setTicked(boxes.filter((box) => box.checked).map(tickedRun));
  }

  function tickAll(isTicked: boolean) {
    for (const box of boxesOf(form.current)) box.checked = isTicked;
    read();
  }

  function onClick(event: MouseEvent) {
    const { target } = event;
    if (!isRunBox(target)) return;
    const boxes = boxesOf(form.current);
    const [from, to] = [last.current ? boxes.indexOf(last.current) : -1, boxes.indexOf(target)];
    if (event.shiftKey && from >= 0)
      for (const box of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) box.checked = target.checked;
    last.current = target;
    read();
  }

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const { target } = event;
    if (!step || !isRunBox(target)) return;
    const boxes = boxesOf(form.current);
    const next = boxes[boxes.indexOf(target) + step];
    if (!next) return;
    event.preventDefault();
    if (event.shiftKey) next.checked = target.checked;
    last.current = next;
    next.focus();
    read();
  }

  function onChange(event: { target: EventTarget }) {
    const { target } = event;
    if (target instanceof HTMLInputElement && target.dataset.all !== undefined) tickAll(target.checked);
    else read();
  }

  /** Unticks all. The acts on what was ticked go with that; when one of them had the focus, the first run gets it. */
  function untickAll() {
    released.current = boxesOf(form.current).find((box) => box.checked) ?? null;
    tickAll(false);
    if (!document.activeElement?.closest("tr")) released.current?.focus();
  }
  /** For the end of a dialog that one of those acts opened. */
  function takeFocusBack() {
    const active = document.activeElement;
    if (!active || active === document.body || !active.checkVisibility()) released.current?.focus();
  }

  return { ticked, untickAll, takeFocusBack, form: { ref: form, onClick, onKeyDown, onChange } };
}

function isRunBox(target: EventTarget): target is HTMLInputElement {
  return target instanceof HTMLInputElement && target.name === "run";
}

function boxesOf(form: HTMLFormElement | null): HTMLInputElement[] {
  return [...(form?.querySelectorAll<HTMLInputElement>("input[name=run]") ?? [])];
}

function tickedRun({ value, dataset }: HTMLInputElement): TickedRun {
  return { id: dataset.id ?? "", number: Number(value), isRead: dataset.read !== undefined };
}
