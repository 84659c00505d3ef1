/** How a file writes its times: to read one here, to read all in DuckDB, and what to tell people about it. */
export type TimePattern = {
  /** SQL for the epoch in ms, null where a value has another form. */
  sql: (column: string) => string;
  /** Null when the text has another form. */
  toMs: (text: string) => number | null;
  isEpoch: boolean;
  /** As DuckDB's `strptime` knows it; null for epoch ms. */
  format: string | null;
  /** What was assumed, a sentence each. */
  assumptions: string[];
};

const written =
  /^(?<a>\d{1,4})(?<separator>[-./])(?<b>\d{1,2})\k<separator>(?<c>\d{1,4})(?<gap>[ T])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:(?<point>[.,])(?<fraction>\d{1,6}))?)?(?<half> ?[AaPp][Mm])?(?<zone>Z|[+-]\d{2}:?\d{2})?$/;

const epoch: TimePattern = {
  sql: (column) => column,
  toMs: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  isEpoch: true,
  format: null,
  assumptions: [],
};

/**
 * Tells from some of a file's times how all are written: epoch milliseconds, or a date with the year first or last and a
 * time. Where day and month cannot be told apart, dots and dashes mean day first and slashes month first. Null when the
 * times have no such form.
 */
export function timePattern(samples: string[]): TimePattern | null {
  const present = samples.filter((text) => text !== "");
  const [first] = present;
  if (first === undefined) return null;
  if (present.some((text) => /^\d{9,15}$/.test(text))) return epoch;
  const matches = present.map((text) => groupsOf(text)).filter((groups) => groups !== null);
  const [example] = matches;
  if (!example) return null;
  const order = dateOrder(matches);
  const zone = example.zone ?? "";
  const format = formatOf(example, order.order);
  return {
    sql: (column) => `epoch_ms(try_strptime(${column}, '${format}'))`,
    toMs: (text) => toMs(groupsOf(text), order.order, format),
    isEpoch: false,
    format,
    assumptions: [
      ...(zone === "" ? [`Its times name no time zone and are taken as UTC: "${first}".`] : []),
      ...(order.isCertain
        ? []
        : [
            `Day and month of its dates cannot be told apart; ${order.order === "dmy" ? "the day" : "the month"} is taken to come first: "${first}".`,
          ]),
    ],
  };
}

type DateOrder = "ymd" | "dmy" | "mdy";
type Groups = Record<string, string | undefined>;

function groupsOf(text: string): Groups | null {
  return written.exec(text)?.groups ?? null;
}

function dateOrder(matches: Groups[]): { order: DateOrder; isCertain: boolean } {
  const [example] = matches;
  if ((example?.a ?? "").length > 2) return { order: "ymd", isCertain: true };
  if (matches.some(({ a }) => Number(a) > 12)) return { order: "dmy", isCertain: true };
  if (matches.some(({ b }) => Number(b) > 12)) return { order: "mdy", isCertain: true };
  if (example?.separator === "/") return { order: "mdy", isCertain: false };
  return { order: "dmy", isCertain: example?.separator === "." };
}

function formatOf(groups: Groups, order: DateOrder): string {
  const year = yearCode(order === "ymd" ? groups.a : groups.c);
  const date = { ymd: [year, "%m", "%d"], dmy: ["%d", "%m", year], mdy: ["%m", "%d", year] };
  return date[order].join(groups.separator ?? "-") + (groups.gap ?? " ") + clockFormat(groups);
}

function yearCode(year: string | undefined): string {
  return year?.length === 2 ? "%y" : "%Y";
}

function clockFormat({ second, point, fraction, half, zone }: Groups): string {
  const seconds = second === undefined ? "" : ":%S";
  const part = fraction === undefined ? "" : `${point}${fraction.length === 3 ? "%g" : "%f"}`;
  const noon = half === undefined ? "" : `${half.startsWith(" ") ? " " : ""}%p`;
  const offset = zone === undefined ? "" : zone === "Z" ? "Z" : "%z";
  return `${half === undefined ? "%H" : "%I"}:%M${seconds}${part}${noon}${offset}`;
}

/** At least as strict as DuckDB with this format. */
function toMs(groups: Groups | null, order: DateOrder, format: string): number | null {
  if (!groups || !isLike(formatOf(groups, order), format)) return null;
  const [a, b, c] = [Number(groups.a), Number(groups.b), Number(groups.c)];
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  const [yearText, dayText] = order === "ymd" ? [groups.a, groups.c] : [groups.c, groups.a];
  const fullYear = yearText?.length !== 2 ? year : year < 69 ? year + 2000 : year + 1900;
  const [minute, second] = [Number(groups.minute), Number(groups.second ?? "0")];
  const hour = hourOf(groups);
  const ms = Math.floor(Number(`0.${groups.fraction ?? "0"}`) * 1000 + 1e-6);
  const local = Date.UTC(fullYear, month - 1, day, hour ?? 0, minute, second, ms);
  const isDate = new Date(Date.UTC(fullYear, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  if (!isDate || (dayText ?? "").length > 2 || fullYear < 1000) return null;
  return hour !== null && minute < 60 && second < 60 ? local - zoneMs(groups.zone) : null;
}

/** Where a fraction may be of any length, it may be of three digits. */
function isLike(own: string, format: string): boolean {
  return own === format || own.replace("%g", "%f") === format;
}

/** From 0 to 23, or null. */
function hourOf({ hour: text, half }: Groups): number | null {
  const hour = Number(text);
  if (half === undefined) return hour < 24 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.trim().toLowerCase() === "pm" ? 12 : 0);
}

function zoneMs(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}
