import type { PlotLine } from "#components/charts/plot.tsx";

const looks: readonly Pick<PlotLine, "tone" | "look">[] = [
  { tone: "grey", look: "thick" },
  { tone: "3", look: "line" },
  { tone: "plum", look: "line" },
  { tone: "2", look: "line" },
  { tone: "1", look: "line" },
  { tone: "3", look: "dashed" },
  { tone: "plum", look: "dashed" },
  { tone: "2", look: "dashed" },
];

/** The line of the k-th of the runs compared; the base is grey. */
export function runLine(k: number): Pick<PlotLine, "tone" | "look"> {
  return looks[k % looks.length] ?? { tone: "grey", look: "line" };
}
