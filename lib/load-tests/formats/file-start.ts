/** The start of a file that is to be recognised. */
export type FileStart = {
  /** Its first bytes, unpacked. */
  head: Uint8Array;
  /** The same as text, without a byte order mark and leading white space. Bytes that are not UTF-8 are U+FFFD. */
  text: string;
  firstLine: string;
};

export function fileStart(head: Uint8Array): FileStart {
  const text = new TextDecoder().decode(head).trimStart();
  return { head, text, firstLine: /^[^\r\n]*/.exec(text)?.[0] ?? "" };
}

/** Whether JSON text has all of these keys, at whatever depth. */
export function hasKeys({ text }: FileStart, ...keys: string[]): boolean {
  return keys.every((key) => text.includes(`"${key}"`));
}
