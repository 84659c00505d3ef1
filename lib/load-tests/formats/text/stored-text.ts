/** Text from a file as PostgreSQL can keep it: at most `maxLength` long, without NUL characters and broken surrogates. */
export function storedText(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replaceAll("\0", "\u{FFFD}").toWellFormed();
}
