import type { CsvClock } from "../csv/csv-clock.ts";
import { amountFault } from "../csv/csv-numbers.ts";
import { quoted } from "../csv/csv-source.ts";
import { type CsvMapping, durationUnits, meansSuccess } from "./csv-mapping.ts";

/** What a mapping makes of a record; null where it names no such column. Times in ms. */
export type MappedSample = {
  ms: number;
  timeMs: number | null;
  label: string | null;
  isGood: boolean | null;
  bytes: number | null;
  users: number | null;
};

/** How the numbers of a file are written; told from its first rows. */
export type NumberStyle = {
  /** Spaces about them, or a comma before the fraction. */
  isLoose: boolean;
};

export const mappedLimits = { ms: 3.6e9, bytes: 1e15, users: 2_147_483_647 };

/** A number's text as JavaScript and DuckDB read it. */
export function plainNumber(text: string | undefined, { isLoose }: NumberStyle): string {
  return isLoose ? (text ?? "").trim().replace(",", ".") : (text ?? "");
}

/**
 * Reads records by a mapping, or says in words why one is none. The same rules hold for the preview in browsers, for the
 * reasons of rejected lines, and in SQL (`mappedSamplesSql`).
 */
export function mappedRecord(
  mapping: CsvMapping,
  columns: readonly string[],
  clock: CsvClock | null,
  style: NumberStyle,
): (cells: readonly string[]) => MappedSample | { reason: string } {
  const at = (name: string) => (name === "" ? -1 : columns.indexOf(name));
  const [durationAt, timeAt, successAt] = [at(mapping.duration), at(mapping.time), at(mapping.success)];
  const [bytesAt, usersAt] = [at(mapping.bytes), at(mapping.users)];
  const labelsAt = mapping.labels.map(at).filter((index) => index >= 0);
  const factor = durationUnits[mapping.durationUnit];
  const isGood = meansSuccess(mapping.successValues);
  return (cells) => {
    const [duration, bytes, users] = [durationAt, bytesAt, usersAt].map((index) => plainNumber(cells[index], style));
    const fault =
      amountFault(mapping.duration, duration, mappedLimits.ms / factor) ??
      (bytesAt < 0 ? null : amountFault(mapping.bytes, bytes, mappedLimits.bytes, true)) ??
      (usersAt < 0 ? null : amountFault(mapping.users, users, mappedLimits.users, true));
    if (fault !== null) return { reason: fault };
    const timeMs = clock && timeAt >= 0 ? timeOf(clock, cells[timeAt] ?? "", style) : null;
    if (clock && timeMs === null)
      return { reason: `${mapping.time} is not a time like the others: ${quoted(cells[timeAt])}` };
    if (clock && timeMs !== null && (timeMs < clock.window.fromMs || timeMs >= clock.window.toMs))
      return { reason: `${mapping.time} is far from the others: ${quoted(cells[timeAt])}` };
    const label = labelsAt.flatMap((index) => cells[index] || []).join(" ");
    return {
      ms: Number(duration) * factor,
      timeMs,
      label: labelsAt.length === 0 ? null : label,
      isGood: successAt < 0 ? null : isGood(cells[successAt] ?? ""),
      bytes: bytesAt < 0 || !bytes ? null : Math.floor(Number(bytes)),
      users: usersAt < 0 || !users ? null : Math.floor(Number(users)),
    };
  };
}

function timeOf(clock: CsvClock, text: string, style: NumberStyle): number | null {
  return clock.toMs(clock.isNumber ? plainNumber(text, style) : text);
}
