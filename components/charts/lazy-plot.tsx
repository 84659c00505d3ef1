"use client";

import { useEffect, useState } from "react";
import { inTurn } from "./in-turn.ts";
import type { Plot, PlotProps } from "./plot.tsx";

/**
 * `Plot` in a chunk of its own, and one plot after the other: pages are readable before the charts' code is there, and
 * answer while several are drawn. Its place is kept by its parent.
 */
export function LazyPlot(props: PlotProps) {
  const [Loaded, setLoaded] = useState<typeof Plot | null>(null);
  useEffect(() => {
    import("./plot.tsx").then(
      (module) => inTurn(() => setLoaded(() => module.Plot)),
      (error) =>
        // Thrown while rendering, it reaches the page's error boundary.
        setLoaded(() => {
          throw error;
        }),
    );
  }, []);
  return Loaded && <Loaded {...props} />;
}
