"use client";

import { Pause, Play } from "lucide-react";
import { useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import type { Span } from "#lib/radar/standing/standings.ts";
import { shortDayText, spanTexts } from "#lib/radar/view/day-words.ts";
import { usualSpan } from "#lib/radar/view/span-of-days.ts";
import { DateSlider } from "./date-slider.tsx";
import { usePlay } from "./use-play.ts";
import type { ChangeView } from "./use-radar-view.ts";

type HistoryBarProps = { life: Span; span: Span; ticks: readonly string[]; change: ChangeView };

/** The days that the radar tells of: by hand, by a few usual spans, or played month by month. */
export function HistoryBar({ life, span, ticks, change }: HistoryBarProps) {
  const { isPlaying, toggle, stop } = usePlay(life, span, change);
  const bar = useRef<HTMLElement>(null);
  const today = life.to;
  const texts = spanTexts(span);
  const presets = [
    { name: "Last 3 months", span: usualSpan(today, life) },
    { name: "Since the start", span: life },
  ];
  function show(next: Span, isStep: boolean) {
    stop();
    change(next, { isStep });
  }
  /** The button goes with it: the keyboard goes on from the handle of that day. */
  function backToToday() {
    show(usualSpan(today, life), true);
    bar.current?.querySelectorAll<HTMLElement>("input[type=range]")[1]?.focus();
  }
  return (
    <section ref={bar} aria-label="History" className="flex flex-col gap-2 print:hidden">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="text-ink-2 text-meta sm:min-w-52">
          Moves from <b className="text-ink">{texts.from}</b> to <b className="text-ink">{texts.to}</b>
        </p>
        <DateSlider life={life} span={span} ticks={ticks} onChange={(next) => show(next, false)} />
      </div>
      <div className="flex min-h-7 flex-wrap items-center gap-2">
        <Button onClick={toggle}>
          {isPlaying ? <Pause aria-hidden="true" size={13} /> : <Play aria-hidden="true" size={13} />}
          {isPlaying ? "Pause" : "Play the months"}
        </Button>
        {presets.map((preset) => (
          <Button
            key={preset.name}
            aria-pressed={preset.span.from === span.from && preset.span.to === span.to}
            className="aria-pressed:border-accent-line aria-pressed:bg-accent-soft aria-pressed:text-accent"
            onClick={() => show(preset.span, true)}
          >
            {preset.name}
          </Button>
        ))}
        {span.to < today && (
          <p className="flex items-center gap-2 text-table">
            As it stood on <b>{shortDayText(span.to, true)}</b>
            <Button onClick={backToToday}>Back to today</Button>
          </p>
        )}
      </div>
    </section>
  );
}
