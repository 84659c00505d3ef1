import { durationText, figureText, numberText } from "#lib/shared/number-text.ts";
import { formatFacts } from "../formats/format-facts.ts";
import type { FormatId } from "../parsed-run.ts";

/** What a run was asked to do, where that is known. What it achieved is a result and no part of this. */
export type AskedLoad = {
  users: number | null;
  /** The users are the peak that the tool planned, read from its results, rather than a number somebody wrote down. */
  isUsersFromTool: boolean;
  /** Arrivals or requests per second. */
  ratePerSecond: number | null;
  durationMs: number | null;
};

export type AskedLoadInput = {
  config: Readonly<Record<string, string>>;
  tags: Readonly<Record<string, string>>;
  format: FormatId | null;
  /** The most users that the file shows. */
  maxUsers: number | null;
};

/** Reads what was asked for from `config.users=1200`, `tag.rate=50/s`, `config.duration=30m` and the like. */
export function askedLoad({ config, tags, format, maxUsers }: AskedLoadInput): AskedLoad {
  const said = new Map(
    Object.entries({ ...tags, ...config }).map(([key, value]) => [key.toLowerCase().replaceAll(/[-_ ]/g, ""), value]),
  );
  const first = (keys: string[], read: (text: string) => number | null) =>
    keys.map((key) => read(said.get(key) ?? "")).find((value) => value !== null) ?? null;
  const users = first(["users", "vus", "threads", "concurrency"], parseCount);
  const planned = format !== null && formatFacts[format].areUsersPlanned ? maxUsers : null;
  return {
    users: users ?? planned,
    isUsersFromTool: users === null && planned !== null,
    ratePerSecond: first(["arrivalrate", "rate", "rps"], parseRate),
    durationMs: first(["duration"], parseDuration),
  };
}

/** What two runs were asked differently: `{ what: "users", ours: "600 users", theirs: "1,200 users" }`. */
export type AskedDifference = { what: "environment" | "users" | "rate" | "duration"; ours: string; theirs: string };

/** "600 users instead of 1,200 users, 10 min instead of 30 min". */
export function differencesWords(differences: readonly AskedDifference[]): string {
  return differences.map(({ ours, theirs }) => `${ours} instead of ${theirs}`).join(", ");
}

/** Empty when as far as known the same was asked for. A tool's own user count may be 5 % off. */
export function askedDifferences(ours: AskedLoad, theirs: AskedLoad): AskedDifference[] {
  const tolerance = ours.isUsersFromTool || theirs.isUsersFromTool ? 0.05 : 0;
  return [
    difference(
      "users",
      ours.users,
      theirs.users,
      (value) => `${numberText(value)} ${value === 1 ? "user" : "users"}`,
      tolerance,
    ),
    difference("rate", ours.ratePerSecond, theirs.ratePerSecond, (value) => `${figureText(value)}/s`),
    difference("duration", ours.durationMs, theirs.durationMs, durationText),
  ].filter((found) => found !== null);
}

function difference(
  what: AskedDifference["what"],
  ours: number | null,
  theirs: number | null,
  text: (value: number) => string,
  tolerance = 0,
): AskedDifference | null {
  if (ours === null || theirs === null) return null;
  const apart = Math.abs(ours - theirs);
  if (apart <= Math.max(ours, theirs) * Math.max(tolerance, 1e-9)) return null;
  return { what, ours: text(ours), theirs: text(theirs) };
}

function parseCount(text: string): number | null {
  const digits = text.replaceAll(",", "").trim();
  return /^\d{1,12}(\.\d{1,6})?$/.test(digits) ? Number(digits) : null;
}

function parseRate(text: string): number | null {
  const match = /^([\d.,]{1,15}) ?(\/s|\/sec|rps|\/m|\/min)?$/.exec(text.trim());
  const value = parseCount(match?.[1] ?? "");
  if (value === null) return null;
  return match?.[2]?.startsWith("/m") ? value / 60 : value;
}

const unitMs: Record<string, number> = { ms: 1, s: 1000, sec: 1000, m: 60_000, min: 60_000, h: 3_600_000 };

/** `30m`, `1h30m`, `90 s`, `1800` (seconds). */
function parseDuration(text: string): number | null {
  const compact = text.replaceAll(" ", "").toLowerCase();
  const seconds = parseCount(compact);
  if (seconds !== null) return seconds * 1000;
  if (!/^(\d{1,9}(\.\d{1,6})?(ms|sec|s|min|m|h)){1,4}$/.test(compact)) return null;
  const parts = compact.matchAll(/([\d.]+)([a-z]+)/g);
  return [...parts].reduce((total, [, number, unit]) => total + Number(number) * (unitMs[unit ?? ""] ?? 0), 0);
}
