import { clockText } from "#lib/shared/number-text.ts";
import { seriesText, type TimeSeries } from "./time-chart-props.ts";
import { toneColor } from "./tones.ts";

type TimeTipProps = { bucket: number; bucketMs: number; startedAt: string | null; series: TimeSeries[] };

/** All series at one time. */
export function TimeTip({ bucket, bucketMs, startedAt, series }: TimeTipProps) {
  return (
    <>
      <b className="figures">{clockText(bucket * bucketMs)}</b>{" "}
      {startedAt && <span className="text-ink-3">{wallClock(startedAt, bucket * bucketMs)}</span>}
      <dl className="mt-0.5 grid grid-cols-[auto_auto] gap-x-3 sm:grid-cols-[auto_auto_auto_auto]">
        {series.map((one) => {
          const value = one.points[bucket] ?? null;
          return (
            <div key={one.key} className="contents">
              <dt className="flex items-center gap-1.5 text-ink-2">
                <i className="h-0.5 w-2" style={{ background: toneColor(one.tone) }} />
                {one.name}
              </dt>
              <dd className="figures text-right">
                {value === null ? "none" : seriesText(one, value)}
                <span className="ml-1 inline-block w-4 text-left font-sans text-ink-3">{one.unit}</span>
              </dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}

/** The same as one sentence, for screen readers. */
export function timeTipText({ bucket, bucketMs, series }: Omit<TimeTipProps, "startedAt">): string {
  const values = series.map((one) => {
    const value = one.points[bucket] ?? null;
    return `${one.name} ${value === null ? "none" : `${seriesText(one, value)} ${one.unit}`.trim()}`;
  });
  return `${clockText(bucket * bucketMs)}: ${values.join(", ")}`;
}

function wallClock(startedAt: string, ms: number): string {
  return `${new Date(Date.parse(startedAt) + ms).toISOString().slice(11, 19)} UTC`;
}
