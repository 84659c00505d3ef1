import { createReadStream } from "node:fs";

/** A line without its end; null where it is longer than the limit. `hasEnd` is false for a last line that is cut off. */
export type TextLine = { number: number; bytes: Buffer | null; hasEnd: boolean };

/** The lines of a file of any size, ended by LF or CRLF, in blocks of many; never more than `maxBytes` of one in memory. */
export async function* textLines(path: string, maxBytes: number): AsyncGenerator<TextLine[]> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  let number = 0;
  const take = (part: Buffer, hasEnd: boolean): TextLine => {
    number += 1;
    const isTooLong = restBytes + part.length > maxBytes;
    const whole = isTooLong ? null : restBytes === 0 ? part : Buffer.concat([...rest, part]);
    rest = [];
    restBytes = 0;
    return { number, bytes: whole?.at(-1) === 13 ? whole.subarray(0, -1) : whole, hasEnd };
  };
  for await (const block of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    const lines: TextLine[] = [];
    let at = 0;
    for (let end = block.indexOf(10); end >= 0; end = block.indexOf(10, at)) {
      lines.push(take(block.subarray(at, end), true));
      at = end + 1;
    }
    restBytes += block.length - at;
    if (restBytes <= maxBytes) rest.push(block.subarray(at));
    else rest = [];
    if (lines.length > 0) yield lines;
  }
  if (restBytes > 0) yield [take(Buffer.alloc(0), false)];
}
