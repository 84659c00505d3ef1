import type { Point } from "../geometry/point.ts";

/** What a drawing is made of: an SVG file and a canvas draw it alike. Lengths in pixels, colours as `#rrggbb`. */
export type Mark = PathMark | TextMark | ArcTextMark;

/** `d` lies around `x`, `y`, `scale` times as large; the line keeps its width. */
export type PathMark = Point & {
  kind: "path";
  d: string;
  scale?: number;
  fill?: string;
  stroke?: string;
  strokeWidth?: number;
  dash?: readonly [number, number];
};

type Lettering = { text: string; size: number; weight: 400 | 500 | 600; fill: string };

/** `x`, `y` is the anchor on the baseline. */
export type TextMark = Point &
  Lettering & {
    kind: "text";
    anchor: "start" | "middle" | "end";
    isMono?: boolean;
    halo?: { stroke: string; width: number };
  };

/** Around `x`, `y`, its middle at an angle clockwise from the top. `path` lies around `x`, `y` as well. */
export type ArcTextMark = Point &
  Lettering & { kind: "arc"; radius: number; middle: number; isBelow: boolean; path: string };

export type Drawing = { width: number; height: number; title: string; marks: readonly Mark[] };
