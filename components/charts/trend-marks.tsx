import { TextLink } from "#components/ui/text-link.tsx";
import { type PlotAxis, type PlotBox, xOf } from "./plot-scale.ts";
import type { TrendMark } from "./trend-chart-props.ts";

/** The words of the changes on a trend, at the top of their lines; turned to the side that has room. */
export function TrendMarks({ marks, box, x }: { marks: TrendMark[]; box: PlotBox; x: PlotAxis }) {
  return marks.map(({ index, title, detail, href }, k) => {
    const at = xOf(box, x, index - 0.5);
    const isLeft = at > box.width / 2 && (k === 0 || k < marks.length - 1);
    const side = isLeft ? { right: box.width - at + 8 } : { left: at + 8 };
    return (
      <p
        key={index}
        style={{ top: 8, ...side }}
        className={`absolute whitespace-nowrap max-sm:hidden ${isLeft ? "text-right" : ""}`}
      >
        <span data-chart-text="" className="font-medium text-accent text-meta">
          {href ? <TextLink href={href}>{title}</TextLink> : title}
        </span>
        <br />
        <span data-chart-text="" className="figures bg-paper text-axis text-ink-3">
          {detail}
        </span>
      </p>
    );
  });
}
