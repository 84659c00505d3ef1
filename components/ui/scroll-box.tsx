"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { classNames } from "./class-names.ts";

/** Scrolls sideways what is too wide. Only then is it a stop of the Tab key, for those who scroll by arrow keys. */
export function ScrollBox({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [isTooWide, setIsTooWide] = useState(false);

  useEffect(() => {
    const { current } = box;
    if (!current) return;
    const observer = new ResizeObserver(() => setIsTooWide(current.scrollWidth > current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, []);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of nothing but what is in it
    <div
      ref={box}
      role="group"
      aria-label={label}
      tabIndex={isTooWide ? 0 : undefined}
      className={classNames("relative overflow-x-auto", className)}
    >
      {children}
    </div>
  );
}
