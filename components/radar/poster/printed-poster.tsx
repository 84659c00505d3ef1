"use client";

import { useEffect, useState } from "react";
import { createPortal, flushSync } from "react-dom";
import { type RadarPoster, radarPoster } from "#lib/radar/poster/radar-poster.ts";
import { PosterPicture } from "./poster-picture.tsx";

/** While the page is printed its poster is all there is: one sheet of A4 (app/globals.css, `data-poster`). */
export function PrintedPoster({ poster }: { poster: RadarPoster }) {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as it stands when these return.
    const begin = () => flushSync(() => setIsPrinting(true));
    const end = () => setIsPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  if (!isPrinting) return null;
  return createPortal(
    <div data-poster>
      <PosterPicture drawing={radarPoster(poster)} />
    </div>,
    document.body,
  );
}
