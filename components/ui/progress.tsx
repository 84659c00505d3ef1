import type { ReactNode } from "react";
import { bytesText, durationText } from "#lib/shared/number-text.ts";

type ProgressProps = {
  /** What is happening: "Uploading results.jtl", "Reading". */
  stage: string;
  /** Bytes or steps done; null when there is nothing to count yet. */
  done: number | null;
  total: number | null;
  /** Whether `done` and `total` are bytes and shown as such. */
  isBytes?: boolean;
  leftMs?: number | null;
  /** A cancel button. */
  action?: ReactNode;
};

/** Long work: how far, at which stage, how long yet. */
export function Progress({ stage, done, total, isBytes = false, leftMs = null, action }: ProgressProps) {
  const share = done === null || !total ? null : Math.min(done / total, 1);
  return (
    <div className="flex flex-col gap-1.5 text-table">
      <div className="flex min-h-7 flex-wrap items-center gap-x-3">
        <span className="min-w-0 flex-1 font-medium">{stage}</span>
        <span className="figures text-ink-3 text-meta whitespace-nowrap max-sm:order-last max-sm:basis-full">
          {facts(done, total, isBytes, leftMs)}
        </span>
        {action}
      </div>
      <progress
        aria-label={stage}
        max={1}
        value={share ?? undefined}
        className="h-1 w-full appearance-none overflow-hidden rounded-full bg-line-2 [&::-moz-progress-bar]:bg-ink-2 [&::-webkit-progress-bar]:bg-line-2 [&::-webkit-progress-value]:bg-ink-2 indeterminate:animate-pulse"
      />
    </div>
  );
}

function facts(done: number | null, total: number | null, isBytes: boolean, leftMs: number | null): string {
  const amount = isBytes && done !== null && total !== null ? `${bytesText(done)} of ${bytesText(total)}` : null;
  const left = leftMs ? `${durationText(Math.ceil(leftMs / 1000) * 1000)} left` : null;
  return [amount, left].filter(Boolean).join(", ");
}
