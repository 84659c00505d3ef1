import type { ParsedRun } from "../../parsed-run.ts";
import { dateOfMs } from "../json/json-fields.ts";
import { ActiveUsers } from "../samples/active-users.ts";
import { maxLabels, SampleTally, type TalliedLabel } from "../samples/sample-tally.ts";
import { counted } from "../text/counted.ts";

/** What one line or record of a simulation.log says; times are epoch ms. */
export type GatlingRecord =
  | { type: "request"; label: TalliedLabel; startMs: number; endMs: number; isOk: boolean; message: string }
  | { type: "group"; label: TalliedLabel; startMs: number; endMs: number; cumulatedMs: number; isOk: boolean }
  | { type: "user"; isStart: boolean; atMs: number }
  | { type: "error"; message: string; atMs: number };

/** What the RUN records say. */
export type GatlingHead = { version: string | null; startMs: number | null };

/** Counts the records of one run's logs, several where more than one generator ran. */
export class GatlingTally {
  readonly samples = new SampleTally();
  readonly heads: GatlingHead[] = [];
  private readonly users: ActiveUsers[] = [];
  private groups = 0;
  private errors = 0;

  startFile(): void {
    this.users.push(new ActiveUsers(this.samples.grid));
  }

  /** The label of a request or group by its path: "group / name". */
  label(path: string[], isGroup: boolean): TalliedLabel {
    return this.samples.label(path.filter((part) => part !== "").join(" / "), isGroup);
  }

  /** Counts a record; otherwise says what is wrong with it. */
  add(record: GatlingRecord): string | null {
    const { samples } = this;
    const [beginMs, endMs] = "atMs" in record ? [record.atMs, record.atMs] : [record.startMs, record.endMs];
    if (endMs < beginMs) return "it ends before it starts";
    if (!isTime(beginMs) || !isTime(endMs) || !samples.span(beginMs, endMs)) return "its times lie outside the run";
    if (record.type === "request") {
      samples.add(record.label, beginMs, endMs - beginMs, !record.isOk);
      if (!record.isOk) samples.errors.add(record.label.name, codeIn(record.message), record.message, endMs);
    } else if (record.type === "group") {
      if (!Number.isSafeInteger(record.cumulatedMs) || record.cumulatedMs < 0) return "its response time is no number";
      this.groups += 1;
      samples.add(record.label, beginMs, record.cumulatedMs, !record.isOk);
    } else if (record.type === "user") {
      this.users.at(-1)?.change(beginMs, record.isStart ? 1 : -1);
    } else {
      this.errors += 1;
      samples.errors.add("", "", record.message, beginMs);
    }
    return null;
  }

  run(format: ParsedRun["format"], rejected: ParsedRun["rejected"], losses: string[]): ParsedRun {
    const { samples } = this;
    const users = this.usersPerSlot();
    const whole = samples.wholeFigures(users);
    const started = this.heads.map(({ startMs }) => startMs).find((ms) => ms !== null) ?? null;
    return {
      format,
      tool: { name: "Gatling", version: this.heads[0]?.version ?? null },
      precision: "computed",
      startedAt: dateOfMs(samples.beginMs < earliestMs ? started : samples.beginMs),
      durationMs: samples.endMs - samples.beginMs,
      maxUsers: users && users.reduce((most, active) => Math.max(most, active), 0),
      whole,
      labels: samples.labelFigures(" (group)"),
      errors: samples.errors.errors((ms) => (ms < earliestMs ? null : dateOfMs(ms))),
      rejected,
      losses: [...this.losses(), ...losses],
      thresholds: [],
    };
  }

  private usersPerSlot(): number[] | null {
    if (!this.users.some(({ hasAny }) => hasAny)) return null;
    const lists = this.users.map((users) => users.perSlot());
    return Array.from({ length: this.samples.grid.length }, (_, slot) =>
      lists.reduce((sum, list) => sum + (list[slot] ?? 0), 0),
    );
  }

  private losses(): string[] {
    const active = this.users.reduce((sum, { now }) => sum + now, 0);
    return [
      "Gatling logs no bytes: received and sent bytes are unknown.",
      ...(this.groups > 0
        ? [
            `Groups (${this.groups.toLocaleString("en-GB")}) are labels of their own, with the time of their requests and without pauses. They are not added to the run's figures, which hold their requests already.`,
          ]
        : []),
      ...(this.errors > 0
        ? [
            `Errors outside of requests (${this.errors.toLocaleString("en-GB")}) are listed and are no part of the error rate.`,
          ]
        : []),
      ...(this.samples.hasMoreLabels
        ? [`Labels past the first ${maxLabels.toLocaleString("en-GB")} are counted together, as one.`]
        : []),
      ...(active > 0
        ? [`The log ends with ${counted(active, "user")} active: the run was stopped, or the log cut short.`]
        : []),
    ];
  }
}

const earliestMs = Date.UTC(2000, 0, 1);
const latestMs = Date.UTC(2200, 0, 1);

function isTime(ms: number): boolean {
  return Number.isSafeInteger(ms) && ms >= 0 && ms < latestMs;
}

/** The response code in a failed status check: "status.find.is(200), but actually found 500". */
function codeIn(message: string): string {
  return /^status\b.{0,200}\bfound (\d{3})$/.exec(message)?.[1] ?? "";
}
