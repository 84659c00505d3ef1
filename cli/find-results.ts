import { statSync } from "node:fs";
import { CommandFailure } from "./command-failure.ts";
import { listMatches } from "./list-matches.ts";

/** File systems may keep times in steps of two seconds. */
const clockSlackMs = 2000;

/**
 * The files that a load test wrote. Files of an earlier one with the same name are not taken for it, and empty ones
 * (Locust's failures, where there were none) are left out.
 * @throws CommandFailure (unreadable) with where it looked
 */
export function findResults(patterns: readonly string[], folder: string, startedAt: number): string[] {
  const found = [...new Set(patterns.flatMap((pattern) => listMatches(pattern, folder)))].map((path) => ({
    path,
    facts: statSync(path),
  }));
  const files = found.filter(({ facts }) => facts.isFile());
  const fresh = files.filter(({ facts }) => facts.mtimeMs >= startedAt - clockSlackMs);
  const full = fresh.filter(({ facts }) => facts.size > 0);
  if (full.length > 0) return full.map(({ path }) => path);
  const looked = `Looked for ${patterns.join(", ")}.`;
  if (fresh.length > 0) throw new CommandFailure("unreadable", `The load test left only empty result files. ${looked}`);
  if (files.length > 0)
    throw new CommandFailure("unreadable", `The result files are older than this run of the load test. ${looked}`);
  throw new CommandFailure("unreadable", `The load test left no result file. ${looked}`);
}
