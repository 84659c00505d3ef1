import Link from "next/link";
import { TextLink } from "#components/ui/text-link.tsx";
import { type PlotAxis, type PlotBox, xOf } from "./plot-scale.ts";
import type { TrendMark } from "./trend-chart-props.ts";

type TrendMarksProps = { marks: TrendMark[]; box: PlotBox; x: PlotAxis };

/** Words closer than this would lie over each other. */
const room = 170;

/** The changes on a trend, at the top of their lines: a handle that leads to each, and its words where there is room. */
export function TrendMarks({ marks, box, x }: TrendMarksProps) {
  const places = marks.map(({ index }) => xOf(box, x, index - 0.5));
  const told = withRoom(places);
  return marks.map((mark, k) => {
    const at = places[k] ?? 0;
    return (
      <div key={mark.index}>
        {mark.href && (
          <Link
            href={mark.href}
            scroll={false}
            prefetch={false}
            aria-label={`${mark.title}, ${mark.detail}`}
            title={`${mark.title}, ${mark.detail}`}
            style={{ left: at - 12, top: box.top - 12 }}
            className="absolute grid size-6 place-items-center rounded-full"
          >
            <span aria-hidden="true" className="size-2.5 rotate-45 border-2 border-accent bg-paper" />
          </Link>
        )}
        {told.has(k) && <MarkWords mark={mark} at={at} width={box.width} isLast={k === marks.length - 1} />}
      </div>
    );
  });
}

type MarkWordsProps = { mark: TrendMark; at: number; width: number; isLast: boolean };

/** Turned to the side that has room. The handle already leads there by keyboard. */
function MarkWords({ mark: { title, detail, href }, at, width, isLast }: MarkWordsProps) {
  const isLeft = at > width / 2 && !(isLast && at < width - room);
  const side = isLeft ? { right: width - at + 14 } : { left: at + 14 };
  return (
    <p style={{ top: 2, ...side }} className={`absolute whitespace-nowrap max-sm:hidden ${isLeft ? "text-right" : ""}`}>
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

/** The marks whose words have room, the newest first. */
function withRoom(places: readonly number[]): Set<number> {
  const told = new Set<number>();
  let next = Number.POSITIVE_INFINITY;
  for (let k = places.length - 1; k >= 0; k -= 1) {
    const at = places[k] ?? 0;
    if (next - at < 2 * room && next !== Number.POSITIVE_INFINITY) continue;
    told.add(k);
    next = at;
  }
  return told;
}
