import { timePattern } from "../jmeter/jmeter-time.ts";
import type { TimeUnit } from "../mapped/csv-mapping.ts";
import { earliestMs, latestMs, type TimeWindow, windowAround } from "../samples/time-window.ts";

/** How the time column of a mapped file is read. */
export type CsvClock = {
  /** SQL for ms since 1970 or since the start, from text or, for numbers, a double. */
  sql: (column: string) => string;
  /** The arguments and the type with which the CSV reader reads dates itself, for less than from their text. */
  read: { type: "TIMESTAMP" | "TIMESTAMPTZ"; format: string | null } | null;
  /** Null when the text is no such time. */
  toMs: (text: string) => number | null;
  isNumber: boolean;
  /** Since the run's start instead of since 1970. */
  isRelative: boolean;
  window: TimeWindow;
  assumptions: string[];
};

const dayMs = 24 * 3_600_000;
const iso = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Tells from some of a file's times how all are read; null when they are none of this unit. */
export function csvClock(samples: readonly string[], unit: TimeUnit): CsvClock | null {
  const present = samples.filter((text) => text !== "");
  const bare = unit === "date" ? dateClock(present) : numberClock(unit);
  const times = present.map((text) => bare?.toMs(text) ?? null).filter((ms) => ms !== null);
  if (!bare || times.length === 0) return null;
  const isRelative = bare.isNumber && Math.min(...times) < dayMs;
  const window = isRelative ? { fromMs: 0, toMs: 92 * dayMs } : windowAround(times);
  const isSane = isRelative || times.some((ms) => ms >= earliestMs && ms < latestMs);
  return isSane ? { ...bare, isRelative, window } : null;
}

type BareClock = Omit<CsvClock, "isRelative" | "window">;

function numberClock(unit: Exclude<TimeUnit, "date">): BareClock {
  const perMs = { ns: 1e6, us: 1e3, ms: 1, s: 0.001 }[unit];
  return {
    // Divided, because 1e-6 has no exact double.
    sql: (column) => `round(${column} / ${perMs})::bigint`,
    toMs: (text) => (/^\d+(?:\.\d*)?(?:e\+?\d{1,2})?$/i.test(text) ? Math.round(Number(text) / perMs) : null),
    read: null,
    isNumber: true,
    assumptions: [],
  };
}

function dateClock(samples: readonly string[]): BareClock | null {
  const zoned = samples.filter((text) => iso.test(text)).length;
  if (zoned > samples.length / 2) {
    return {
      sql: (column) => `epoch_ms(try_cast(${column} as timestamptz))`,
      // TIMESTAMP would drop the offset.
      read: { type: "TIMESTAMPTZ", format: null },
      toMs: (text) => (iso.test(text) && Number.isFinite(Date.parse(text)) ? Date.parse(text) : null),
      isNumber: false,
      assumptions: [],
    };
  }
  const pattern = timePattern([...samples]);
  if (!pattern || pattern.isEpoch) return null;
  return { ...pattern, isNumber: false, read: { type: "TIMESTAMP", format: pattern.format } };
}
