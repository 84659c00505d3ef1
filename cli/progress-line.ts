import { bytesText, durationText } from "#lib/shared/number-text.ts";

const barWidth = 20;

/** `sending  ███████░░░░░░░░░░░░░  38 %  320 MB of 843 MB  96.0 MB/s  5 s left`. Without `total` no bar and no end; `before` were there when the clock began. */
export function bytesLine(what: string, bytes: number, total: number | null, elapsedMs: number, before = 0): string {
  const perSecond = elapsedMs > 0 ? ((bytes - before) / elapsedMs) * 1000 : 0;
  const rate = perSecond > 0 ? [`${bytesText(perSecond)}/s`] : [];
  if (total === null) return [what, bytesText(bytes), ...rate].join("  ");
  const share = total > 0 ? Math.min(bytes / total, 1) : 1;
  const filled = Math.round(share * barWidth);
  const left =
    perSecond > 0 && share < 1 ? [`${durationText(Math.max(((total - bytes) / perSecond) * 1000, 1000))} left`] : [];
  return [
    what,
    `${"█".repeat(filled)}${"░".repeat(barWidth - filled)}`,
    percentOf(bytes, total),
    `${bytesText(bytes)} of ${bytesText(total)}`,
    ...rate,
    ...left,
  ].join("  ");
}

/** Whole percent, rounded down, so that 100 % means all of it. */
export function percentOf(bytes: number, total: number): string {
  return `${total > 0 ? Math.min(Math.floor((bytes / total) * 100), 100) : 100} %`;
}
