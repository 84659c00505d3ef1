/** What no sound point goes beyond. */
export const k6Limits = { durationMs: 4_294_967_295, users: 2_147_483_647, bytes: 1e15 };

/** What is wrong with the value of a point of this metric, or null. Metrics that Headroom does not read may have any number. */
export function k6AmountFault(metric: string, value: number): string | null {
  const most = mostOf(metric);
  if (most === null) return null;
  const what = metric.endsWith("_duration") ? "duration" : "value";
  if (value < 0) return `its ${what} is negative: ${value}`;
  return value > most ? `its ${what} is too large: ${value}` : null;
}

function mostOf(metric: string): number | null {
  if (metric.endsWith("_duration")) return k6Limits.durationMs;
  if (metric === "vus") return k6Limits.users;
  return metric === "data_received" || metric === "data_sent" ? k6Limits.bytes : null;
}
