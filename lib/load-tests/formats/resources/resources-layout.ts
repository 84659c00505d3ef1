/** The columns of a resource series, by the names that a header may give them. */
const names = {
  time: ["time", "timestamp"],
  metric: ["metric"],
  value: ["value"],
  host: ["host", "hostname", "instance"],
  unit: ["unit"],
} as const;
type Column = keyof typeof names;
export type ResourcesLayout = Record<Column, string | null>;

/** Which column of the header is which; null for a file that holds no resource series. Other columns are passed over. */
export function resourcesLayout(cells: readonly string[]): ResourcesLayout | null {
  const find = (column: Column) =>
    cells.find((cell) => names[column].some((name) => name === cell.toLowerCase())) ?? null;
  const layout = {
    time: find("time"),
    metric: find("metric"),
    value: find("value"),
    host: find("host"),
    unit: find("unit"),
  };
  const isOne = layout.time !== null && layout.metric !== null && layout.value !== null;
  return isOne ? layout : null;
}

const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2100, 0, 1);

/** Epoch seconds or milliseconds (told by their size), or RFC 3339; a time without a zone is in UTC. Null for anything else. */
export function resourceTimeMs(text: string): number | null {
  const ms = /^\d{9,13}(\.\d{1,9})?$/.test(text) ? epochMs(Number(text)) : dateMs(text);
  return ms >= earliestMs && ms < latestMs ? ms : null;
}

function epochMs(number: number): number {
  return number < 1e11 ? number * 1000 : number;
}

function dateMs(text: string): number {
  const found = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d(?:\.\d{1,9})?)(Z|[+-]\d\d:?\d\d)?$/i.exec(text);
  if (!found) return Number.NaN;
  const [, day, time, zone = "Z"] = found;
  return Date.parse(`${day}T${time}${zone.replace(/^([+-]\d\d)(\d\d)$/, "$1:$2")}`);
}
