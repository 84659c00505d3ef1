"use client";

import { type ComponentType, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { RadarPoster } from "#lib/radar/poster/radar-poster.ts";

type Sheet = ComponentType<{ poster: RadarPoster }>;

/**
 * While the page is printed its poster is all there is: one sheet of A4 (app/globals.css, `data-poster`). What draws it comes once the page
 * has all it needs: the browser takes the page as it stands when it is to be printed, and waits for nothing.
 */
export function PrintedPoster({ poster }: { poster: RadarPoster }) {
  const [Sheet, setSheet] = useState<Sheet | null>(null);
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    const stop = whenLoaded(() => {
      // Where it does not come, the page is printed as it stands.
      import("./poster-portal.tsx").then(
        (file) => setSheet(() => file.PosterPortal),
        () => {},
      );
    });
    return () => {
      stop();
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return isPrinting && Sheet && <Sheet poster={poster} />;
}

function whenLoaded(act: () => void): () => void {
  if (document.readyState === "complete") act();
  else window.addEventListener("load", act);
  return () => window.removeEventListener("load", act);
}
