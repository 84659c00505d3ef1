import { readFileSync } from "node:fs";

/** What GitHub says of the event that a pipeline runs for; null when the file cannot be read. */
export function readEvent(path: string | undefined): unknown {
  if (!path) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}
