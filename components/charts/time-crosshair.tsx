import type { ReactNode } from "react";
import { panelAxis } from "./panel-axis.ts";
import { type PlotAxis, type PlotBox, xOf, yOf } from "./plot-scale.ts";
import { drawnPoints, type TimePanel } from "./time-chart-props.ts";
import { toneColor } from "./tones.ts";

type TimeCrosshairProps = {
  panels: TimePanel[];
  boxes: PlotBox[];
  gap: number;
  x: PlotAxis;
  first: number;
  count: number;
  bucket: number;
  bucketMs: number;
  /** The tip; called with where the line stands, in px. */
  children: (at: number) => ReactNode;
};

/** One line through all charts of a stack, with a dot on every series. */
export function TimeCrosshair({ panels, boxes, gap, x, first, count, bucket, bucketMs, children }: TimeCrosshairProps) {
  const box = boxes[0];
  if (!box) return null;
  const at = xOf(box, x, (bucket + 0.5) * bucketMs);
  const height = boxes.reduce((sum, one) => sum + one.height, gap * (boxes.length - 1));
  return (
    <>
      <svg width={box.width} height={height} aria-hidden="true" className="pointer-events-none absolute top-0 left-0">
        {panels.map((panel, k) => {
          const own = boxes[k];
          if (!own) return null;
          const top = boxes.slice(0, k).reduce((sum, one) => sum + one.height + gap, 0);
          const y = panelAxis(panel, first, count);
          return (
            <g key={panel.unit} transform={`translate(0 ${top})`}>
              <line
                x1={at}
                x2={at}
                y1={own.top}
                y2={own.height - own.bottom}
                stroke="var(--ink-2)"
                strokeOpacity={0.55}
              />
              {panel.series.map((one) => {
                const value = drawnPoints(one, y.to)[bucket] ?? null;
                if (value === null) return null;
                return (
                  <circle
                    key={one.key}
                    cx={at}
                    cy={yOf(own, y, value)}
                    r={3}
                    fill={toneColor(one.tone)}
                    stroke="var(--paper)"
                    strokeWidth={1.5}
                  />
                );
              })}
            </g>
          );
        })}
      </svg>
      {children(at)}
    </>
  );
}
