import { ScatterChart } from "#components/charts/scatter-chart.tsx";
import type { ScatterMark } from "#components/charts/scatter-chart-props.ts";
import type { LoadCurve } from "#lib/load-tests/run-view/load-curve.ts";
import { clockText, durationText, figureText, msText, numberText } from "#lib/shared/number-text.ts";

type RunLoadCurveProps = {
  curve: LoadCurve;
  bucketMs: number;
  fileName: string;
  /** Where the system broke. */
  marks: ScatterMark[];
};

/** How throughput went with the users: the point from which on more users bring no more. */
export function RunLoadCurve({ curve: { points, kneeUsers }, bucketMs, fileName, marks }: RunLoadCurveProps) {
  return (
    <ScatterChart
      title="Throughput against users"
      meta={
        kneeUsers === null
          ? `a dot every ${durationText(bucketMs)}; no knee: it rises with the users all the way`
          : `a dot every ${durationText(bucketMs)}; from about ${numberText(kneeUsers)} users on more bring little more`
      }
      fileName={`${fileName}-throughput-against-users`}
      x={{ name: "users", kind: "linear" }}
      unit="throughput, /s"
      isPath
      isFromZero
      points={points.map(({ atMs, users, rate, p95Ms }) => ({
        x: users,
        y: rate,
        title: `${numberText(users)} users at ${clockText(atMs)}`,
        words: `${figureText(rate)}/s${p95Ms === null ? "" : `, p95 ${msText(p95Ms)} ms`}`,
      }))}
      marks={[
        ...(kneeUsers === null ? [] : [{ x: kneeUsers, label: `knee, ${numberText(kneeUsers)} users` }]),
        ...marks,
      ]}
      table={{
        columns: ["time", "users", "throughput, /s", "p95, ms"],
        rows: points.map(({ atMs, users, rate, p95Ms }) => [clockText(atMs), users, rate, p95Ms]),
      }}
    />
  );
}
