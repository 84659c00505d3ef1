"use client";

import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import type { Span } from "#lib/radar/standing/standings.ts";
import { shortDayText } from "#lib/radar/view/day-words.ts";
import { monthsAfter } from "#lib/radar/view/span-of-days.ts";
import { dayAfter, daysBetween } from "#lib/shared/days.ts";

type DateSliderProps = {
  /** The first and the last day that it leads to. */
  life: Span;
  span: Span;
  /** Days on which something moved. */
  ticks: readonly string[];
  onChange: (span: Span) => void;
};

/** Two days on the track of a radar's life: what moved after the first one, and where all stood on the second. */
export function DateSlider({ life, span, ticks, onChange }: DateSliderProps) {
  const track = useRef<HTMLDivElement>(null);
  const length = daysBetween(life.from, life.to);
  const share = (day: string) => (100 * daysBetween(life.from, day)) / length;
  const begin = (day: string) => onChange({ ...span, from: earlier(within(day, life), span.to) });
  const end = (day: string) => onChange({ ...span, to: later(within(day, life), span.from) });

  function jump({ clientX, target, currentTarget }: PointerEvent<HTMLElement>) {
    if (!track.current || target instanceof HTMLInputElement) return;
    const { left, width } = track.current.getBoundingClientRect();
    const day = dayAfter(life.from, Math.round((length * (clientX - left)) / width));
    const isNearBegin = Math.abs(daysBetween(span.from, day)) < Math.abs(daysBetween(span.to, day));
    (isNearBegin ? begin : end)(day);
    currentTarget.querySelectorAll("input")[isNearBegin ? 0 : 1]?.focus();
  }
  const handle = (label: string, day: string, change: (day: string) => void) => (
    <input
      type="range"
      aria-label={label}
      aria-valuetext={shortDayText(day, true)}
      min={0}
      max={length}
      step={1}
      value={daysBetween(life.from, day)}
      onChange={({ target }) => change(dayAfter(life.from, target.valueAsNumber))}
      onKeyDown={(event) => byMonth(event, day, change)}
      className="slider-handles absolute inset-0 m-0 h-6 w-full"
    />
  );
  return (
    <div className="relative h-6 min-w-40 flex-1 cursor-pointer" onPointerDown={jump}>
      <div ref={track} aria-hidden="true" className="absolute inset-x-3 inset-y-0">
        <span className="absolute inset-x-0 top-2.75 h-0.5 bg-line-2" />
        <span
          className="absolute top-2.75 h-0.5 bg-accent"
          style={{ left: `${share(span.from)}%`, right: `${100 - share(span.to)}%` }}
        />
        {ticks.map((day) => (
          <span key={day} className="absolute top-2 h-2 w-px bg-ink-3" style={{ left: `${share(day)}%` }} />
        ))}
      </div>
      {/* Where both lie at the end of the track, the first one is on top: only it can move away. */}
      <div className={share(span.from) > 50 ? "pointer-events-none absolute inset-0 z-1" : "contents"}>
        {handle("Moves from", span.from, begin)}
      </div>
      {handle("Moves to", span.to, end)}
    </div>
  );
}

function byMonth(event: KeyboardEvent, day: string, change: (day: string) => void): void {
  const months = { PageUp: 1, PageDown: -1 }[event.key];
  if (months === undefined) return;
  event.preventDefault();
  change(monthsAfter(day, months));
}

function within(day: string, { from, to }: Span): string {
  return later(earlier(day, to), from);
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
