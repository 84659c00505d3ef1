/**
 * The start of a text that came out of a larger one, as a copy of its own: what is kept of a file line by line would
 * otherwise keep the whole lines in memory. Not for browsers.
 */
export function detachedText(text: string, maxLength: number): string {
  return Buffer.from(text.slice(0, maxLength), "utf16le").toString("utf16le");
}
