import { type CsvShape, csvShape } from "../formats/csv/csv-shape.ts";
import { type FileTimes, fileTimes } from "../formats/file-times.ts";
import { formatFacts } from "../formats/format-facts.ts";
import { type LocustPart, locustPart } from "../formats/locust/locust-part.ts";
import { type CsvMapping, howToMap } from "../formats/mapped/csv-mapping.ts";
import { isZip, isZstd, sniff } from "../formats/sniff.ts";
import type { FormatId } from "../parsed-run.ts";

/** What a file is, by its ends. `reason` is the end of a sentence that starts with the file's name. */
export type Recognised =
  | {
      kind: "result";
      format: FormatId | null;
      part: LocustPart | null;
      words: string;
      times: FileTimes | null;
      /** Which column is which, in CSV that no format knows. */
      mapping?: CsvMapping;
    }
  | Unreadable;

/** `table`: it is text in columns, so that it can be read by a mapping. */
export type Unreadable = { kind: "unreadable"; reason: string; table?: CsvShape };

const partWords: Record<LocustPart, string> = {
  stats: "stats",
  distribution: "distribution",
  history: "stats history",
  failures: "failures",
  exceptions: "exceptions",
};

/**
 * Looks at both ends of a file by the rules that the server reads it with. `tail` is empty where `head` (at most 64 kB,
 * unpacked from gzip) is all of it, or where the end cannot be had cheaply.
 */
export function recogniseFile(head: Uint8Array, tail: Uint8Array): Recognised {
  if (isZstd(head))
    return {
      kind: "result",
      format: null,
      part: null,
      words: "packed with zstd; the server looks into it",
      times: null,
    };
  if (isZip(head))
    return { kind: "result", format: null, part: null, words: "zip; the server looks into it", times: null };
  const sniffed = sniff(head);
  if ("unreadable" in sniffed) return unreadable(sniffed.unreadable, head);
  const { format } = sniffed;
  const text = new TextDecoder().decode(head);
  const part = format === "locust-csv" ? locustPart(/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "") : null;
  const facts = formatFacts[format];
  const words = part ? `${facts.words}, ${partWords[part]}` : facts.words;
  const times = fileTimes(format, text.trimStart(), new TextDecoder().decode(tail), head);
  return { kind: "result", format, part, words, times };
}

function unreadable(reason: string, head: Uint8Array): Unreadable {
  const text = new TextDecoder().decode(head);
  const table = /^\s*[<{[]/.test(text) || text.includes("\0") ? null : csvShape(text);
  // Whoever has the columns before them needs not be told where to say which is which.
  return table
    ? { kind: "unreadable", reason: reason.replace(` ${howToMap}`, ""), table }
    : { kind: "unreadable", reason };
}
