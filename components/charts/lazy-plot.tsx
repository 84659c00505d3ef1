"use client";

import dynamic from "next/dynamic";

/** `Plot` in a chunk of its own: pages are readable before the charts' code is there. Its place is kept by its parent. */
export const LazyPlot = dynamic(() => import("./plot.tsx").then((module) => module.Plot), { ssr: false });
