"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Span } from "#lib/radar/standing/standings.ts";
import { monthSpans } from "#lib/radar/view/span-of-days.ts";

const monthMs = 1_300;

/**
 * Shows the months of a radar one after the other, from the one after the day that is looked at, or from the first. It ends today with the span
 * that was looked at before. Whoever asked for less motion steps by hand.
 */
export function usePlay(life: Span, span: Span, onChange: (span: Span) => void) {
  const [isPlaying, setIsPlaying] = useState(false);
  const before = useRef(span);

  const step = useEffectEvent(() => {
    const next = monthSpans(life).find(({ to }) => to > span.to);
    if (next) return onChange(next);
    setIsPlaying(false);
    onChange({ from: before.current.from, to: life.to });
  });
  useEffect(() => {
    if (!isPlaying) return;
    const timer = setInterval(() => step(), monthMs);
    return () => clearInterval(timer);
  }, [isPlaying]);

  function toggle() {
    if (isPlaying) return setIsPlaying(false);
    const isAtEnd = span.to === life.to;
    if (isAtEnd) before.current = span;
    const next = monthSpans(life).find(({ to }) => isAtEnd || to > span.to);
    if (next) onChange(next);
    setIsPlaying(!window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  }
  return { isPlaying, toggle, stop: () => setIsPlaying(false) };
}
