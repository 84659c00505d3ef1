import Link from "next/link";
import { TextLink } from "#components/ui/text-link.tsx";
import { type Side, sidesWithRoom } from "./mark-sides.ts";
import { type PlotAxis, type PlotBox, xOf } from "./plot-scale.ts";
import type { TrendMark } from "./trend-chart-props.ts";

type TrendMarksProps = { marks: TrendMark[]; box: PlotBox; x: PlotAxis };

/** The changes on a trend, at the top of their lines: a handle that leads to each, and its words where there is room. */
export function TrendMarks({ marks, box, x }: TrendMarksProps) {
  const places = marks.map(({ index }) => xOf(box, x, index - 0.5));
  const sides = sidesWithRoom(places, box.width);
  return marks.map((mark, k) => {
    const at = places[k] ?? 0;
    return (
      <div key={mark.index}>
        {mark.href && (
          <Link
            href={mark.href}
            scroll={mark.href.includes("#")}
            prefetch={false}
            aria-label={`${mark.title}, ${mark.detail}`}
            title={`${mark.title}, ${mark.detail}`}
            style={{ left: at - 12, top: box.top - 12 }}
            className="absolute grid size-6 place-items-center rounded-full"
          >
            <span aria-hidden="true" className="size-2.5 rotate-45 border-2 border-accent bg-paper" />
          </Link>
        )}
        <MarkWords mark={mark} at={at} width={box.width} side={sides[k]} />
      </div>
    );
  });
}

type MarkWordsProps = { mark: TrendMark; at: number; width: number; side: Side | undefined };

/** The handle already leads there by keyboard. */
function MarkWords({ mark: { title, detail, href }, at, width, side }: MarkWordsProps) {
  if (!side) return null;
  const place = side === "left" ? { right: width - at + 14 } : { left: at + 14 };
  return (
    <p
      style={{ top: 2, ...place }}
      className={`absolute whitespace-nowrap max-sm:hidden ${side === "left" ? "text-right" : ""}`}
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
}
