/** How a file writes its times (k6's `timeFormat` of the CSV output): to read one here, and all in DuckDB. */
export type K6CsvTime = {
  /** DuckDB's type of the column. */
  type: "BIGINT" | "VARCHAR";
  /** SQL for the epoch in ms. */
  sql: (column: string) => string;
  /** Null when the text has another form. */
  toMs: (text: string) => number | null;
  isSeconds: boolean;
};

/** Each by the number of its digits, and how many of it make a ms. */
const epochs: [RegExp, number][] = [
  [/^\d{9,10}$/, 0.001],
  [/^\d{12,13}$/, 1],
  [/^\d{15,16}$/, 1e3],
  [/^\d{18,19}$/, 1e6],
];

const written: K6CsvTime = {
  type: "VARCHAR",
  sql: (column) => `epoch_ms(try_cast(${column} as timestamptz))`,
  toMs: (text) =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.test(text) ? dateMs(text) : null,
  isSeconds: false,
};

/** Tells from some of a file's times how all are written; null when k6 writes none like them. */
export function k6CsvTime(stamps: readonly string[]): K6CsvTime | null {
  for (const [pattern, perMs] of epochs) {
    if (stamps.some((stamp) => pattern.test(stamp))) return epochTime(perMs);
  }
  const example = stamps.find((stamp) => written.toMs(stamp) !== null);
  return example === undefined ? null : { ...written, isSeconds: !example.includes(".") };
}

function epochTime(perMs: number): K6CsvTime {
  const isSeconds = perMs < 1;
  return {
    type: "BIGINT",
    sql: (column) => (isSeconds ? `${column} * 1000` : `${column} // ${perMs}`),
    toMs: (text) => (/^\d{1,19}$/.test(text) ? Math.floor(Number(text) / perMs) : null),
    isSeconds,
  };
}

function dateMs(text: string): number | null {
  const ms = Date.parse(text);
  return Number.isFinite(ms) ? ms : null;
}
