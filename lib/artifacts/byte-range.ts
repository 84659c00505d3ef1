/** Bytes of a file, both ends included. */
type ByteRange = { start: number; end: number };

/**
 * What a `Range` header asks for of a file of `bytes` (RFC 9110, section 14). `whole` for what may be ignored: none, another unit, several
 * ranges, nonsense. `none` for what begins after the end of the file.
 */
export function readRange(header: string | null, bytes: number): ByteRange | "whole" | "none" {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.trim() ?? "");
  const [, first = "", last = ""] = match ?? [];
  if (first === "" && last === "") return "whole";
  if (first === "") {
    const length = Math.min(Number(last), bytes);
    return length === 0 ? "none" : { start: bytes - length, end: bytes - 1 };
  }
  const start = Number(first);
  const end = last === "" ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (start >= bytes) return "none";
  return last !== "" && Number(last) < start ? "whole" : { start, end };
}
