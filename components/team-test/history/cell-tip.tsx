"use client";

import { type RefObject, useEffect, useState } from "react";

type Place = { text: string; left: number; top: number; isAbove: boolean };

const width = 288;
const gap = 6;

/** Shows the label of the table's link that is hovered or focused beside it: a screen reader reads the same. Escape takes it away. */
export function CellTip({ within }: { within: RefObject<HTMLTableElement | null> }) {
  const [place, setPlace] = useState<Place | null>(null);

  useEffect(() => {
    const table = within.current;
    if (!table) return;
    const show = ({ target }: Event) => setPlace(target instanceof Element ? placeOf(target.closest("td a")) : null);
    const hide = () => setPlace(null);
    const onKeyDown = ({ key }: KeyboardEvent) => key === "Escape" && hide();
    const shown = ["pointerover", "focusin"] as const;
    const hidden = ["pointerleave", "focusout"] as const;
    for (const type of shown) table.addEventListener(type, show);
    for (const type of hidden) table.addEventListener(type, hide);
    document.addEventListener("keydown", onKeyDown);
    // Also of the box that it scrolls in.
    document.addEventListener("scroll", hide, { capture: true, passive: true });
    return () => {
      for (const type of shown) table.removeEventListener(type, show);
      for (const type of hidden) table.removeEventListener(type, hide);
      document.removeEventListener("keydown", onKeyDown);
      document.removeEventListener("scroll", hide, { capture: true });
    };
  }, [within]);

  if (!place) return null;
  const { text, left, top, isAbove } = place;
  return (
    <div
      aria-hidden="true"
      style={{ left, top, width, translate: isAbove ? "0 -100%" : undefined }}
      className="pointer-events-none fixed z-20 rounded border border-line-2 bg-float px-2.5 py-1.5 text-meta shadow-float [overflow-wrap:anywhere] print:hidden"
    >
      {text}
    </div>
  );
}

function placeOf(link: Element | null): Place | null {
  const text = link?.querySelector(".sr-only")?.textContent;
  if (!link || !text) return null;
  const box = link.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, window.innerWidth - width - 8));
  const isAbove = box.bottom + 120 > window.innerHeight;
  return { text, left, top: isAbove ? box.top - gap : box.bottom + gap, isAbove };
}
