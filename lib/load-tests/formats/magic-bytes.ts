/** Whether a file starts with these bytes, given in hexadecimal: `1f8b`. */
export function startsWith(head: Uint8Array, magic: string): boolean {
  const bytes = magic.match(/../g) ?? [];
  return bytes.every((byte, k) => head[k] === Number.parseInt(byte, 16));
}
