/** A line of a text simulation.log, cut at its tabs, or why it is none. Times are epoch ms. */
export type GatlingLine =
  | { type: "request"; groups: string; name: string; startMs: number; endMs: number; isOk: boolean; message: string }
  | { type: "group"; groups: string; startMs: number; endMs: number; cumulatedMs: number; isOk: boolean }
  | { type: "user"; isStart: boolean; atMs: number }
  | { type: "error"; message: string; atMs: number }
  | { type: "run"; startMs: number | null; version: string | null }
  | { type: "other" }
  | string;

/**
 * Reads a line of any version from 1 to 3.12. Versions put the scenario, the user, or nothing before a request's groups
 * and up to two times between its start and end; 2.0 puts scenario and user before the type. So a line is read from its
 * status (OK or KO), whose position tells the version.
 */
export function gatlingLine(line: string): GatlingLine {
  const fields = line.split("\t");
  const read = readers.get(fields[0] ?? "") ?? readersOf20.get(fields[2] ?? "");
  return read ? read(fields) : "it is no record of Gatling";
}

type Reader = (fields: string[]) => GatlingLine;

const readersOf20 = new Map<string, Reader>([
  ["REQUEST", request],
  ["USER", user],
  ["GROUP", group],
  ["RUN", run],
]);
const readers = new Map<string, Reader>([
  ...readersOf20,
  ["ACTION", action],
  ["ERROR", error],
  ["ASSERTION", () => ({ type: "other" })],
]);

const noStatus = "it has no OK or KO where a record of Gatling has it";

function statusAt(fields: string[]): number {
  for (let at = 5; at < 10; at += 1) if (fields[at] === "OK" || fields[at] === "KO") return at;
  return -1;
}

/** 3.4 and later: status in field 5; 3.0 to 3.3: 6; 2.x: 7, or more with times in between. */
function request(fields: string[]): GatlingLine {
  const status = statusAt(fields);
  if (status < 0) return noStatus;
  const start = Math.min(status - 2, 5);
  return {
    type: "request",
    groups: fields[start - 2] ?? "",
    name: fields[start - 1] ?? "",
    startMs: ms(fields[start]),
    endMs: ms(fields[status - 1]),
    isOk: fields[status] === "OK",
    message: fields[status] === "OK" ? "" : messageFrom(fields, status + 1),
  };
}

function group(fields: string[]): GatlingLine {
  const status = statusAt(fields);
  if (status < 0) return noStatus;
  return {
    type: "group",
    groups: fields[status - 4] ?? "",
    startMs: ms(fields[status - 3]),
    endMs: ms(fields[status - 2]),
    cumulatedMs: ms(fields[status - 1]),
    isOk: fields[status] === "OK",
  };
}

/** Up to 3.3 a line has the user's start and, where it ends, its end. */
function user(fields: string[]): GatlingLine {
  const at = [3, 2, 1].find((k) => fields[k] === "START" || fields[k] === "END");
  if (at === undefined) return "it says neither START nor END";
  const isStart = fields[at] === "START";
  const ended = fields[at + 2] === undefined ? at + 1 : at + 2;
  return { type: "user", isStart, atMs: ms(fields[isStart ? at + 1 : ended]) };
}

/** Gatling 1: scenario, user, name, four times, status. Two names stand for a user's start and end. */
function action(fields: string[]): GatlingLine {
  const status = statusAt(fields);
  if (status < 5) return noStatus;
  const times = fields.slice(4, status).map(ms);
  const [startMs, endMs] = [Math.min(...times), Math.max(...times)];
  const name = fields[3] ?? "";
  const edge = /^(start|end) of scenario$/i.exec(name)?.[1]?.toLowerCase();
  if (edge) return { type: "user", isStart: edge === "start", atMs: startMs };
  const message = messageFrom(fields, status + 1);
  return { type: "request", groups: "", name, startMs, endMs, isOk: fields[status] === "OK", message };
}

function error(fields: string[]): GatlingLine {
  return { type: "error", message: fields.slice(1, -1).join(" ").trim(), atMs: ms(fields.at(-1)) };
}

function run(fields: string[]): GatlingLine {
  const start = fields.find((field) => /^\d{13}$/.test(field));
  const version = fields.at(-1)?.trim() ?? "";
  return {
    type: "run",
    startMs: start === undefined ? null : Number(start),
    version: /^\d+\.\d[\w.+-]{0,40}$/.test(version) ? version : null,
  };
}

function messageFrom(fields: string[], at: number): string {
  return fields.slice(at).join(" ").trim();
}

function ms(field: string | undefined): number {
  return field ? Number(field) : Number.NaN;
}
