/** In what a duration may be given, and how many ms one of it is. */
export const durationUnits = { ns: 1e-6, us: 1e-3, ms: 1, s: 1000, min: 60_000 } as const;
export type DurationUnit = keyof typeof durationUnits;

/** How a time may be written: a count since 1970, or since the run's start, or as a date. */
export const timeUnits = ["s", "ms", "us", "ns", "date"] as const;
export type TimeUnit = (typeof timeUnits)[number];

/**
 * Which column of a CSV file is what, in a tool's file that Headroom does not know. Columns are named as in the header, or
 * by their number from 1 where there is none; "" where the file has no such column.
 */
export type CsvMapping = {
  duration: string;
  durationUnit: DurationUnit;
  time: string;
  timeUnit: TimeUnit;
  /** The label is the text of these, with a space between. */
  labels: string[];
  success: string;
  /** What stands in `success` when the request went well, in any case; "200-399" is all numbers between. */
  successValues: string[];
  /** Bytes received. */
  bytes: string;
  users: string;
};

/** What to do with CSV that no format knows and no mapping fits. */
export const howToMap =
  "Say once which column is which: choose the file under Upload results, or add format=mapped-csv&map.duration=COLUMN to the upload.";

/** The columns that a mapping names. */
export function namedColumns(mapping: CsvMapping): string[] {
  const { duration, time, labels, success, bytes, users } = mapping;
  return [duration, time, ...labels, success, bytes, users].filter((name) => name !== "");
}

/** Whether a file with these columns can be read with a mapping that was made for another. */
export function mappingFits(mapping: CsvMapping, columns: readonly string[]): boolean {
  return namedColumns(mapping).every((name) => columns.includes(name));
}

/** Whether a text of the success column means success. */
export function meansSuccess(values: readonly string[]): (text: string) => boolean {
  const words = new Set(values.map((value) => value.trim().toLowerCase()));
  const ranges = values.flatMap((value) => rangeOf(value) ?? []);
  return (text) => {
    const word = text.trim().toLowerCase();
    if (words.has(word)) return true;
    return /^\d{1,15}$/.test(word) && ranges.some(({ from, to }) => Number(word) >= from && Number(word) <= to);
  };
}

/** "200-399" as its ends; null for any other value. */
export function rangeOf(value: string): { from: number; to: number } | null {
  const [, from, to] = /^\s*(\d{1,15})\s*-\s*(\d{1,15})\s*$/.exec(value) ?? [];
  return from === undefined || to === undefined ? null : { from: Number(from), to: Number(to) };
}
