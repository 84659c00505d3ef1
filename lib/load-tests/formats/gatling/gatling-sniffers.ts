import type { FormatId } from "../../parsed-run.ts";
import type { FileStart } from "../file-start.ts";

/** A record of any version that starts a simulation.log, or a later one where a log was cut out of a longer one. */
const record = /^(?:RUN|ASSERTION|USER|REQUEST|GROUP|ACTION|ERROR)\t|^[^\t]*\t[^\t]*\t(?:RUN|USER|REQUEST|GROUP)\t/;

export function gatlingText({ firstLine }: FileStart): FormatId | null {
  return record.test(firstLine) ? "gatling-text" : null;
}

/** The first record of a binary simulation.log: type 0, then the length of the version and its text: "3.13.1". */
export function gatlingBinary({ head }: FileStart): FormatId | null {
  if (head.length <= 12 || head[0] !== 0) return null;
  const versionLength = new DataView(head.buffer, head.byteOffset).getInt32(1);
  const isVersion =
    versionLength > 2 && versionLength < 40 && /^\d+\.\d/.test(String.fromCharCode(...head.subarray(5, 9)));
  return isVersion ? "gatling-binary" : null;
}

/** When a binary log's run started, epoch ms, as far as it tells: behind the version and the simulation's class, each with its coding. */
export function gatlingBinaryStart(head: Uint8Array): number[] {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const classAt = 5 + view.getInt32(1);
  for (const coder of [1, 0]) {
    const at = classAt + coder;
    const startAt = at + 4 + coder + (at + 4 <= head.length ? view.getInt32(at) : 0);
    const start = startAt > at && startAt + 8 <= head.length ? Number(view.getBigInt64(startAt)) : 0;
    if (start > Date.UTC(2000) && start < Date.UTC(2100)) return [start];
  }
  return [];
}
