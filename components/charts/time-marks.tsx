import { TextLink } from "#components/ui/text-link.tsx";
import { type PlotAxis, type PlotBox, xOf } from "./plot-scale.ts";
import type { TimeMark } from "./time-chart-props.ts";

/** The words of what happened, beside their dotted lines; links where there is something to open. */
export function TimeMarks({ marks, box, x, top }: { marks: TimeMark[]; box: PlotBox; x: PlotAxis; top: number }) {
  return marks
    .filter(({ atMs }) => atMs >= x.from && atMs <= x.to)
    .map(({ atMs, label, href }) => {
      const at = xOf(box, x, atMs);
      const side = at > box.width - box.right - 130 ? { right: box.width - at + 6 } : { left: at + 6 };
      return (
        <span
          key={atMs}
          style={{ top, ...side }}
          className="absolute whitespace-nowrap rounded-sm bg-paper/85 px-0.5 font-medium text-accent text-meta"
          data-chart-text=""
        >
          {href ? <TextLink href={href}>{label}</TextLink> : label}
        </span>
      );
    });
}
