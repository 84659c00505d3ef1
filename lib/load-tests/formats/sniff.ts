import type { FormatId } from "../parsed-run.ts";
import { type FileStart, fileStart } from "./file-start.ts";
import { type FormatFacts, formatFacts } from "./format-facts.ts";
import { startsWith } from "./magic-bytes.ts";
import { otherBinary, otherJson, otherText } from "./sniff-others.ts";
import { binarySniffers, jsonSniffers, type Sniffer, textSniffers, xmlSniffers } from "./sniffers.ts";

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

/** With files in it, empty, or in several pieces (APPNOTE 4.3). */
export function isZip(head: Uint8Array): boolean {
  return ["504b0304", "504b0506", "504b0708"].some((magic) => startsWith(head, magic));
}

/** Tells a result file by its first bytes (unpacked, at most `sniffBytes`), never by its name. Runs in browsers too. */
export function sniff(head: Uint8Array): Sniffed {
  if (head.length === 0) return { unreadable: "is empty. Upload the file that the tool wrote." };
  const start = fileStart(head);
  const binary = firstFormat(binarySniffers, start);
  if (binary !== null) return { format: binary };
  const reason = otherBinary(head);
  if (reason !== null) return { unreadable: reason };
  if (start.text === "") return { unreadable: "holds nothing but white space. Upload the file that the tool wrote." };
  const shape = shapeOf(start);
  const format = firstFormat(sniffersOf[shape], start);
  if (format !== null) return { format };
  return { unreadable: shape === "json" ? otherJson() : otherText(start.text) };
}

/**
 * What to read a file as that its uploader called `asked`: the content decides whether that can be at all, the person
 * decides the rest.
 */
export function sniffAs(head: Uint8Array, asked: FormatId): Sniffed {
  const found = sniff(head);
  const { shape } = formatFacts[asked];
  if ("format" in found)
    return found.format === asked || formatFacts[found.format].shape === shape ? { format: asked } : found;
  const start = fileStart(head);
  const isPlausible = otherBinary(head) === null && start.text !== "" && shapeOf(start) === shape;
  return isPlausible ? { format: asked } : found;
}

type TextShape = Exclude<FormatFacts["shape"], "binary">;

const sniffersOf: Record<TextShape, readonly Sniffer[]> = { json: jsonSniffers, xml: xmlSniffers, text: textSniffers };

function shapeOf({ text }: FileStart): TextShape {
  if (/^[{[]/.test(text)) return "json";
  return text.startsWith("<") ? "xml" : "text";
}

function firstFormat(sniffers: readonly Sniffer[], start: FileStart): FormatId | null {
  for (const sniffer of sniffers) {
    const format = sniffer(start);
    if (format !== null) return format;
  }
  return null;
}
