import { LineCounter, parseDocument } from "yaml";
import type { ConfigError, ConfigPath, PathError, Place } from "./config-error.ts";
import { findExcess } from "./yaml-limits.ts";
import { UnreadableYaml, YamlReader } from "./yaml-reader.ts";

/** What a text of YAML holds, and where each part of it stands. */
export type YamlText = {
  value: unknown;
  /** What is wrong though all could be read. */
  errors: PathError[];
  placeOf: (path: ConfigPath, isKey: boolean) => Place;
};

/** A file of ten thousand tests has some two million characters. */
export const longestConfig = 4 * 1024 * 1024;

const mostErrors = 100;
const messages: Record<string, string> = {
  MULTIPLE_DOCS: "The file holds several documents, parted by ---: keep one",
};

/** Reads YAML 1.2 (JSON is YAML too) into plain values, or tells why that is not possible. */
export function readYaml(text: string): YamlText | { unreadable: ConfigError[] } {
  const lines = new LineCounter();
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (text.length > longestConfig) return unreadable("The file is larger than 4 MiB.");
  const nul = text.indexOf("\0");
  if (nul >= 0) return unreadable("There is a NUL character here: remove it.", placeIn(text, nul));
  const excess = findExcess(text);
  if (excess !== null) return unreadable(excess);
  try {
    const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
    const wrong = [...document.errors, ...document.warnings];
    if (wrong.length === 0) {
      const reader = new YamlReader(document, placeAt);
      return { value: reader.read(), errors: reader.errors, placeOf: (path, isKey) => reader.placeOf(path, isKey) };
    }
    // The parser catches its own recursion in some places.
    const tooDeep = wrong.find(({ message }) => message.startsWith("Maximum call stack"));
    if (tooDeep) return unreadable("It is nested too deeply.", placeAt(tooDeep.pos[0]));
    const errors = wrong.slice(0, mostErrors).map(({ code, message, pos }) => ({
      path: "",
      message: `${messages[code] ?? message}.`,
      ...placeAt(pos[0]),
    }));
    return { unreadable: errors };
  } catch (error) {
    if (error instanceof UnreadableYaml) return unreadable(error.message, error.place);
    // And not in others.
    if (error instanceof RangeError) return unreadable("It is nested too deeply.");
    throw error;
  }
}

function unreadable(message: string, place: Place = { line: 1, column: 1 }): { unreadable: ConfigError[] } {
  return { unreadable: [{ path: "", message, ...place }] };
}

function placeIn(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
