import type { CsvShape } from "../csv/csv-shape.ts";
import type { CsvMapping, DurationUnit, TimeUnit } from "./csv-mapping.ts";

type Column = { name: string; texts: string[]; isNumber: boolean };

const good = ["true", "1", "ok", "yes", "pass", "passed", "success", "successful"];
const notBad = ["false", "0", "no", "none", "null"];

/** What the columns of an unknown file most likely are, by their names and first rows. A person looks at it before it counts. */
export function guessMapping(shape: CsvShape): CsvMapping {
  const all = columnsOf(shape);
  const taken = new Set<string>();
  const take = (names: RegExp, fits: (column: Column) => boolean) => {
    const found = all.find((column) => !taken.has(column.name) && names.test(column.name) && fits(column));
    if (found) taken.add(found.name);
    return found;
  };
  const isNumber = (column: Column) => column.isNumber;
  const duration =
    take(/elapsed|duration|latency|resp(?:onse)?[ _-]?time|took|time[ _-]?taken|rt(?:[ _(]|$)/i, isNumber) ??
    take(/(?:ms|seconds|millis|nanos|micros)\)?$/i, (column) => column.isNumber && !isEpoch(column));
  const time =
    take(/^(?:time|timestamp|ts|date|start|began|at|when|epoch|datetime|utc)/i, isTime) ??
    take(/time|date/i, isTime) ??
    // Whatever the language of its name.
    take(/./, (column) => !column.isNumber && isTime(column));
  const success = take(
    /success|ok$|passed|status|code|result|outcome|error|fail/i,
    (column) => goodValues(column).length > 0,
  );
  const bytes = take(/bytes|size|length/i, isNumber);
  const users = take(/users|vus|threads|concurrency|clients/i, isNumber);
  const isText = (column: Column) => !column.isNumber && column.texts.length > 0;
  const label =
    take(/label|name|transaction|operation|endpoint|scenario/i, isText) ?? take(/url|uri|path|route|request/i, isText);
  const method = label && take(/^(?:http[ _-]?)?(?:method|verb)$/i, isText);
  return {
    duration: duration?.name ?? "",
    durationUnit: duration ? unitOf(duration) : "ms",
    time: time?.name ?? "",
    timeUnit: time ? timeUnitOf(time) : "ms",
    labels: [method, label].flatMap((column) => column?.name ?? []),
    success: success?.name ?? "",
    successValues: success ? goodValues(success) : [],
    bytes: bytes?.name ?? "",
    users: users?.name ?? "",
  };
}

/** The mapping with another column for one of its fields, and the units or values that such a column most likely has. */
export function chooseColumn(
  shape: CsvShape,
  mapping: CsvMapping,
  field: "duration" | "time" | "success" | "bytes" | "users",
  name: string,
): CsvMapping {
  const chosen = { ...mapping, [field]: name };
  const column = columnsOf(shape).find((one) => one.name === name);
  if (!column) return chosen;
  if (field === "duration") return { ...chosen, durationUnit: unitOf(column) };
  if (field === "time") return { ...chosen, timeUnit: timeUnitOf(column) };
  const values = field === "success" ? goodValues(column) : [];
  return values.length > 0 ? { ...chosen, successValues: values } : chosen;
}

function columnsOf({ columns, rows }: CsvShape): Column[] {
  return columns.map((name, k): Column => {
    const texts = rows.map(({ cells }) => (cells[k] ?? "").trim()).filter((text) => text !== "");
    return {
      name,
      texts,
      isNumber: texts.length > 0 && texts.every((text) => /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text)),
    };
  });
}

function isTime(column: Column): boolean {
  if (column.isNumber) return true;
  return column.texts.length > 0 && column.texts.every((text) => /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}[ T]\d/.test(text));
}

function isEpoch({ texts }: Column): boolean {
  return texts.every((text) => Number(text.replace(",", ".")) > 1e9);
}

/** By its name where that tells; else by how large the values are. */
function unitOf({ name, texts }: Column): DurationUnit {
  const named: [RegExp, DurationUnit][] = [
    [/(?:^|[^a-z])(?:ns|nanos(?:econds)?)\)?$/i, "ns"],
    [/(?:^|[^a-z])(?:us|µs|micros(?:econds)?)\)?$/i, "us"],
    [/(?:^|[^a-z])(?:ms|millis(?:econds)?)\)?$/i, "ms"],
    [/(?:^|[^a-z])(?:s|secs?|seconds)\)?$/i, "s"],
    [/(?:^|[^a-z])min(?:ute)?s?\)?$/i, "min"],
  ];
  const byName = named.find(([pattern]) => pattern.test(name));
  if (byName) return byName[1];
  const values = texts.map((text) => Number(text.replace(",", "."))).sort((a, b) => a - b);
  const median = values[Math.floor(values.length / 2)] ?? 0;
  const hasFractions = texts.some((text) => /[.,]\d{2}/.test(text));
  if (hasFractions && median < 10) return "s";
  return median > 1e6 ? "ns" : "ms";
}

function timeUnitOf({ texts, isNumber }: Column): TimeUnit {
  if (!isNumber) return "date";
  const whole = Math.max(...texts.map((text) => Number(text.replace(",", "."))));
  if (whole > 1e17) return "ns";
  if (whole > 1e14) return "us";
  if (whole > 1e11) return "ms";
  if (whole > 1e9) return "s";
  return texts.some((text) => /[.,]\d/.test(text)) ? "s" : "ms";
}

/** The values of the column that mean success; none when it does not look like one that tells. */
function goodValues({ name, texts, isNumber }: Column): string[] {
  const values = new Set(texts.map((text) => text.toLowerCase()));
  if (
    isNumber &&
    [...values].every((value) => /^(?:0|[1-5]\d\d)$/.test(value)) &&
    [...values].some((value) => value.length === 3)
  )
    return ["200-399"];
  const isAboutFailure = /error|fail/i.test(name);
  const wanted = (isAboutFailure ? notBad : good).filter((value) => values.has(value));
  if (wanted.length > 0) return wanted;
  const opposite = (isAboutFailure ? good : [...notBad, "failed", "fail", "error", "ko"]).some((value) =>
    values.has(value),
  );
  return opposite ? [isAboutFailure ? "false" : "true"] : [];
}
