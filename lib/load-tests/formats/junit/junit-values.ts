/** A time as JUnit files write it, in ms: seconds as "0.25", "1,234.5", "0,25" or "0.25s". Null where it is none. */
export function junitMs(text: string | undefined): number | null {
  const trimmed = (text ?? "").trim().replace(/\s?s(?:ec(?:onds?)?)?$/i, "");
  if (!/^\d[\d.,]{0,30}(?:e-?\d{1,2})?$/i.test(trimmed)) return null;
  const seconds = Number(isGrouped(trimmed) ? trimmed.replaceAll(",", "") : trimmed.replace(",", "."));
  const ms = seconds * 1000;
  return Number.isFinite(ms) && ms < longestMs ? Math.round(ms * 1e6) / 1e6 : null;
}

const longestMs = 92 * 24 * 3_600_000;

/** Commas between groups of three digits: "1,234" and "1,234.5", but not "0,250", which is a decimal comma. */
function isGrouped(text: string): boolean {
  return /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/.test(text);
}

/** A time in ISO 8601 as epoch ms; `isZoned` is false where it names no zone and was taken as UTC. */
export function junitTime(text: string | undefined): { ms: number; isZoned: boolean } | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?$/.exec(
    (text ?? "").trim(),
  );
  if (!match) return null;
  const [, date = "", clock = "", zone] = match;
  const ms = Date.parse(`${date}T${clock}${zone === undefined ? "Z" : zone.replace(/(\d{2})(\d{2})$/, "$1:$2")}`);
  return ms >= Date.UTC(2000, 0, 1) && ms < Date.UTC(2100, 0, 1) ? { ms, isZoned: zone !== undefined } : null;
}
