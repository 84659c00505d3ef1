import type { FormatId } from "../parsed-run.ts";
import { jmeterLayout } from "./jmeter-layout.ts";
import { locustPart } from "./locust-part.ts";
import { startsWith } from "./magic-bytes.ts";
import { otherBinary, otherJson, otherText } from "./sniff-others.ts";

/** A format that can be read, or why the file cannot, as the end of a sentence that starts with the file's name. */
export type Sniffed = { format: FormatId } | { unreadable: string };

/** How much of a file is looked at. */
export const sniffBytes = 64 * 1024;

export function isGzip(head: Uint8Array): boolean {
  return startsWith(head, "1f8b");
}

export function isZstd(head: Uint8Array): boolean {
  return startsWith(head, "28b52ffd");
}

/** Tells a result file by its first bytes (unpacked, at most `sniffBytes`), never by its name. Runs in browsers too. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { unreadable: "is empty. Upload the file that the tool wrote." };
  const binary = otherBinary(head);
  if (binary !== null) return { unreadable: binary };
  const start = textOf(head).trimStart();
  if (start === "") return { unreadable: "holds nothing but white space. Upload the file that the tool wrote." };
  if (start.startsWith("{") || start.startsWith("[")) return sniffJson(start);
  if (start.startsWith("<")) return { unreadable: otherText(start) };
  const firstLine = (/^[^\r\n]*/.exec(start)?.[0] ?? "").slice(0, sniffBytes);
  if (locustPart(firstLine) !== null) return { format: "locust-csv" };
  if (jmeterLayout(start) !== null) return { format: "jmeter-csv" };
  return { unreadable: otherText(start) };
}

/**
 * What to read a file as that its uploader called `asked`: the content decides whether that can be at all, the person
 * decides the rest.
 */
export function sniffAs(head: Uint8Array, asked: FormatId): Sniffed {
  const found = sniff(head);
  if ("format" in found)
    return found.format === asked || isJson(found.format) === isJson(asked) ? { format: asked } : found;
  const start = textOf(head).trimStart();
  const isPlausible = otherBinary(head) === null && start !== "" && !start.startsWith("<");
  return isPlausible && /^[{[]/.test(start) === isJson(asked) ? { format: asked } : found;
}

/** Bytes that are not UTF-8 become U+FFFD; a byte order mark is left out. */
function textOf(head: Uint8Array): string {
  return new TextDecoder().decode(head);
}

function isJson(format: FormatId): boolean {
  return format !== "jmeter-csv" && format !== "locust-csv";
}

function sniffJson(start: string): Sniffed {
  const has = (...keys: string[]) => keys.every((key) => start.includes(`"${key}"`));
  const firstLine = /^[^\r\n]*/.exec(start)?.[0] ?? "";
  if (/"type"\s*:\s*"(?:Metric|Point)"/.test(firstLine) && firstLine.includes('"metric"')) return { format: "k6-json" };
  if (has("num_requests", "response_times")) return { format: "locust-json" };
  if (has("aggregate") && (has("counters") || has("scenariosCreated"))) return { format: "artillery-json" };
  if (has("metrics") && (has("root_group") || /"(?:http_req|iteration|vus|data_)[a-z_]*"/.test(start)))
    return { format: "k6-summary" };
  if (has("root_group") || has("k6Version")) return { format: "k6-summary" };
  return { unreadable: otherJson(start) };
}
