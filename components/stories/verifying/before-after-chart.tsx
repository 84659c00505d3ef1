import { ChartFrame } from "#components/charts/chart-frame.tsx";
import { type DotRow, DotRows } from "#components/charts/dot-rows.tsx";
import { dayText } from "#lib/shared/time-text.ts";
import type { BeforeAfter, MeasuredRun } from "#lib/stories/verifying/before-after.ts";
import { levelText, measuredText } from "./measured-text.ts";

type BeforeAfterChartProps = {
  /** "p95 of Checkout before and after" */
  title: string;
  fileName: string;
  result: BeforeAfter;
  /** The level that the story is held to, while it is. */
  level: number | null;
  /** ms since the epoch: which days need their year. */
  now: number;
};

/** The runs of both sides as dots on one axis, with their medians. */
export function BeforeAfterChart({ title, fileName, result, level, now }: BeforeAfterChartProps) {
  const { figure, before, after, difference } = result;
  const { metric, unit } = figure;
  const factor = unit === "%" ? 100 : 1;
  const row = (name: string, runs: readonly MeasuredRun[], middle: number | null): DotRow => ({
    name,
    middle,
    dots: runs.map(({ id, number, startedAt, value }) => ({
      key: id,
      value,
      words: `Run ${number}, ${dayText(new Date(startedAt), now)}: ${measuredText(metric, value)}`,
    })),
  });
  const column = [figure.metricName, unit && `(${unit})`].filter(Boolean).join(" ");
  return (
    <ChartFrame
      title={title}
      meta={difference ? "a dot for each run, a line at the median" : "a dot for each run"}
      fileName={fileName}
      data={{
        columns: ["run", "side", "started", "revision", column],
        rows: [before, after].flatMap((runs, side) =>
          runs.map(({ number, startedAt, revision, value }) => [
            `run ${number}`,
            side === 0 ? "before" : "after",
            startedAt.slice(0, 16).replace("T", " "),
            revision.slice(0, 10),
            Number((value * factor).toPrecision(6)),
          ]),
        ),
      }}
    >
      <DotRows
        rows={[row("Before", before, difference?.before ?? null), row("After", after, difference?.after ?? null)]}
        level={level === null ? null : { value: level, words: `held to ${levelText(metric, level)}` }}
        tickText={(value) => measuredText(metric, value)}
      />
    </ChartFrame>
  );
}
