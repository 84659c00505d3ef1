const unitMs: Record<string, number> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** When a fault was there, in ms after the start, from `tag.fault`: `5m-7m`, `300s to 420s`, `1m30s-2m`. Null for anything else. */
export function faultWindow(text: string): { fromMs: number; toMs: number } | null {
  const [from, to, ...more] = text.trim().split(/\s*(?:-|–|\bto\b|\.\.)\s*/);
  if (more.length > 0) return null;
  const [fromMs, toMs] = [durationMs(from ?? ""), durationMs(to ?? "")];
  return fromMs !== null && toMs !== null && toMs > fromMs ? { fromMs, toMs } : null;
}

/** A number without a unit is in seconds. */
function durationMs(text: string): number | null {
  if (/^\d{1,9}(?:\.\d{1,6})?$/.test(text)) return Number(text) * 1000;
  if (!/^(?:\d{1,9}(?:\.\d{1,6})?(?:ms|min|s|m|h)){1,4}$/.test(text)) return null;
  const parts = text.matchAll(/([\d.]+)([a-z]+)/g);
  return [...parts].reduce((total, [, number, unit]) => total + Number(number) * (unitMs[unit ?? ""] ?? 0), 0);
}
