import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from "react";
import { nextInWalk } from "./walk.ts";

type Walk = {
  root: RefObject<Element | null>;
  /** In the list's order. */
  slugs: readonly string[];
  /** The one to which Tab leads. */
  reached: string | null;
  onSelect: (slug: string) => void;
};

/** Selects the blip that has the focus, and takes the focus on with the arrows. Parts of the picture name their tactics in `data-slugs`. */
export function useWalk({ root, slugs, reached, onSelect }: Walk) {
  const isWalking = useRef(false);

  /** A "+n" stands for several, of which one may be selected already. */
  function onFocus(event: FocusEvent<SVGElement>) {
    const { slugs: own } = event.target.dataset;
    if (own && !own.includes(" ") && !isWalking.current) onSelect(own);
  }
  function onKeyDown(event: KeyboardEvent) {
    const next = nextInWalk(event, slugs, reached);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    isWalking.current = true;
    root.current?.querySelector<SVGElement>(`[data-slugs~="${CSS.escape(next)}"]`)?.focus();
    isWalking.current = false;
  }
  return { onFocus, onKeyDown };
}
