"use client";

import { type ComponentType, useSyncExternalStore } from "react";
import { HeldKeys } from "./held-keys.tsx";
import { onFirstSign } from "./on-first-sign.ts";

type LazyPartOptions = {
  /** Its code comes with the first sign of somebody there, before it is asked for: for what one key opens. */
  isLikely?: boolean;
};

/**
 * A part of a page whose code the page does not wait for: a dialog, an editor, a list of what is seldom there. The code comes when the part is
 * first shown; keys that are pressed until then are held for it. The server draws none of it.
 * @param load `() => import("./x.tsx").then(({ X }) => X)`
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { isLikely = false }: LazyPartOptions = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  let loading: Promise<void> | null = null;
  const bring = () => {
    loading ??= load().then(
      (part) => {
        loaded = part;
      },
      (error: unknown) => {
        // Thrown while rendering, it reaches the page's error boundary.
        loaded = () => {
          throw error;
        };
      },
    );
    return loading;
  };
  const subscribe = (redraw: () => void) => {
    void bring().then(redraw);
    return () => {};
  };
  if (isLikely) onFirstSign(() => void bring());

  return function LazyPart(props: Props) {
    const Part = useSyncExternalStore(
      subscribe,
      () => loaded,
      () => null,
    );
    return Part ? <Part {...props} /> : <HeldKeys />;
  };
}
