/** The day of a time by the server's clock, as `2026-11-21`. */
export function dayText(time: Date): string {
  return time.toISOString().slice(0, 10);
}
