import { type FileTimes, fileTimes } from "../formats/file-times.ts";
import { formatFacts } from "../formats/format-facts.ts";
import { type LocustPart, locustPart } from "../formats/locust-part.ts";
import { isZstd, sniff } from "../formats/sniff.ts";
import type { FormatId } from "../parsed-run.ts";

/** What a file is, by its ends. `reason` is the end of a sentence that starts with the file's name. */
export type Recognised =
  | { kind: "result"; format: FormatId | null; part: LocustPart | null; words: string; times: FileTimes | null }
  | { kind: "unreadable"; reason: string };

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
  const sniffed = sniff(head);
  if ("unreadable" in sniffed) return { kind: "unreadable", reason: sniffed.unreadable };
  const { format } = sniffed;
  const text = new TextDecoder().decode(head);
  const part = format === "locust-csv" ? locustPart(/^[^\r\n]*/.exec(text.trimStart())?.[0] ?? "") : null;
  const facts = formatFacts[format];
  const words = part ? `${facts.words}, ${partWords[part]}` : facts.words;
  const times = fileTimes(format, text.trimStart(), new TextDecoder().decode(tail), head);
  return { kind: "result", format, part, words, times };
}
