/** The name of the root element in the first text of an XML file; null where it does not come, or the text is no XML. */
export function xmlRoot(text: string): string | null {
  let at = 0;
  for (let piece = 0; piece < 100; piece += 1) {
    at = text.indexOf("<", at);
    if (at < 0) return null;
    const end = pieceEnd(text, at);
    if (end === null) return /^<([A-Za-z_][\w.:-]{0,99})/.exec(text.slice(at, at + 102))?.[1] ?? null;
    if (end < 0) return null;
    at = end;
  }
  return null;
}

/** Where a declaration, comment or document type ends, -1 where it does not; null for an element. */
function pieceEnd(text: string, at: number): number | null {
  const ends = text.startsWith("<?", at)
    ? "?>"
    : text.startsWith("<!--", at)
      ? "-->"
      : text.startsWith("<!", at)
        ? ">"
        : null;
  if (ends === null) return null;
  const found = text.indexOf(ends, at);
  return found < 0 ? -1 : found + ends.length;
}
