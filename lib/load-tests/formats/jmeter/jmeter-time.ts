/** How a file writes its times: to read one here, to read all in DuckDB, and what to tell people about it. */
export type TimePattern = {
  /** SQL for the epoch in ms, null where a value has another form. */
  sql: (column: string) => string;
  /** Null when the text has another form. */
  toMs: (text: string) => number | null;
  isEpoch: boolean;
  /** What was assumed, a sentence each. */
  assumptions: string[];
};

const written =
  /^(?<a>\d{1,4})(?<separator>[-./])(?<b>\d{1,2})\k<separator>(?<c>\d{1,4})(?<gap>[ T])(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:(?<point>[.,])(?<fraction>\d{1,6}))?)?(?<half> ?[AaPp][Mm])?(?<zone>Z|[+-]\d{2}:?\d{2})?$/;

const epoch: TimePattern = {
  sql: (column) => column,
  toMs: (text) => (/^\d{1,15}$/.test(text) ? Number(text) : null),
  isEpoch: true,
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
  const parts = { y: example[order.order === "ymd" ? "a" : "c"], zone: example.zone ?? "" };
  const date = {
    ymd: [yearCode(parts.y), "%m", "%d"],
    dmy: ["%d", "%m", yearCode(parts.y)],
    mdy: ["%m", "%d", yearCode(parts.y)],
  };
  const format = date[order.order].join(example.separator ?? "-") + (example.gap ?? " ") + clockFormat(example);
  return {
    sql: (column) => `epoch_ms(try_strptime(${column}, '${format}'))`,
    toMs: (text) => toMs(groupsOf(text), order.order),
    isEpoch: false,
    assumptions: [
      ...(parts.zone === "" ? [`Its times name no time zone and are taken as UTC: "${first}".`] : []),
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

function toMs(groups: Groups | null, order: DateOrder): number | null {
  if (!groups) return null;
  const [a, b, c] = [Number(groups.a), Number(groups.b), Number(groups.c)];
  const [year, month, day] = order === "ymd" ? [a, b, c] : order === "dmy" ? [c, b, a] : [c, a, b];
  const isShort = (order === "ymd" ? groups.a : groups.c)?.length === 2;
  const fullYear = !isShort ? year : year < 69 ? year + 2000 : year + 1900;
  const isAfternoon = groups.half?.trim().toLowerCase() === "pm";
  const hour = groups.half === undefined ? Number(groups.hour) : (Number(groups.hour) % 12) + (isAfternoon ? 12 : 0);
  const ms = Math.floor(Number(`0.${groups.fraction ?? "0"}`) * 1000 + 1e-6);
  const local = Date.UTC(fullYear, month - 1, day, hour, Number(groups.minute), Number(groups.second ?? "0"), ms);
  const isDate = new Date(Date.UTC(fullYear, month - 1, day)).getUTCDate() === day && month >= 1 && month <= 12;
  return isDate && fullYear >= 1000 && hour < 24 && Number(groups.minute) < 60 ? local - zoneMs(groups.zone) : null;
}

function zoneMs(zone: string | undefined): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone ?? "");
  if (!match) return 0;
  return (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) * 60_000;
}
