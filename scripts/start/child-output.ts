import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { say } from "./progress.ts";

const keptLines = 20;

/**
 * Shows what a child process writes. Into a file or a log collector all of it goes as it is; a person at a terminal
 * sees warnings and errors only, unless `showsAll`.
 * @returns the last lines where not all were shown, for the message when the process ends by surprise
 */
export function showOutput(name: string, streams: (Readable | null)[], showsAll: boolean): () => string[] {
  const lastLines: string[] = [];
  for (const stream of streams) {
    if (!stream) continue;
    createInterface({ input: stream }).on("line", (line) => {
      if (showsAll || !process.stdout.isTTY) return console.log(line);
      lastLines.splice(0, Math.max(0, lastLines.length - keptLines + 1));
      lastLines.push(line);
      const text = forPeople(line);
      if (text) say(name, text);
    });
  }
  return () => lastLines;
}

const loudLevels = new Set(["warn", "error", "fatal"]);

/** The message of a warning or an error among log lines; null for all else, banners of frameworks included. */
export function forPeople(line: string): string | null {
  try {
    const { level, msg, err } = JSON.parse(line);
    if (!loudLevels.has(level)) return null;
    return [level, msg, err?.message].filter(Boolean).join(": ");
  } catch {
    return /error|⨯/i.test(line) ? line : null;
  }
}
