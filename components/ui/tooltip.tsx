"use client";

import { type ReactNode, useId, useRef } from "react";

/**
 * A few words about what it surrounds, on hover and focus. Give it something that takes the focus; what the words say
 * must not be needed to use it.
 */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  const id = useId();
  const tip = useRef<HTMLSpanElement>(null);

  function show(anchor: HTMLElement) {
    if (!tip.current) return;
    const box = anchor.getBoundingClientRect();
    tip.current.showPopover();
    const width = tip.current.offsetWidth;
    const left = Math.max(8, Math.min(box.left + box.width / 2 - width / 2, window.innerWidth - width - 8));
    tip.current.style.translate = `${left}px ${box.bottom + 6}px`;
  }
  const hide = () => tip.current?.hidePopover();

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through
    <span
      className="inline-flex"
      aria-describedby={id}
      onPointerEnter={(event) => show(event.currentTarget)}
      onPointerLeave={hide}
      onFocus={(event) => show(event.currentTarget)}
      onBlur={hide}
      onKeyDown={(event) => event.key === "Escape" && hide()}
    >
      {children}
      <span
        ref={tip}
        id={id}
        role="tooltip"
        popover="manual"
        className="pointer-events-none fixed top-0 left-0 m-0 max-w-72 rounded border border-line bg-float px-2 py-1 text-ink text-meta shadow-float"
      >
        {text}
      </span>
    </span>
  );
}
