import { writePieces } from "./formats/made-format.ts";
import { startMs } from "./formats/made-samples.ts";

export const jmeterColumns =
  "timeStamp,elapsed,label,responseCode,responseMessage,threadName,dataType,success,failureMessage,bytes,sentBytes,grpThreads,allThreads,URL,Latency,IdleTime,Connect".split(
    ",",
  );
const labelCount = 20;
const runMs = 3_600_000;

/**
 * Writes a JMeter 5 CSV of `rows` samples spread over one hour: 20 labels, log-normal times around 120 ms, 1 % failures.
 * The same `rows` always give the same bytes; 6,000,000 are about 840 MB.
 */
export function generateJmeterCsv(path: string, rows: number): void {
  writePieces(path, jmeterLines(rows));
}

/** The lines of that file. */
export function* jmeterLines(rows: number): Generator<string> {
  const random = mulberry32(42);
  yield `${jmeterColumns.join(",")}\n`;
  for (let row = 0; row < rows; row += 1) yield `${line(row, rows, random)}\n`;
}

function line(row: number, rows: number, random: () => number): string {
  const label = Math.floor(random() * labelCount);
  const users = 1 + (row % 50);
  const failed = random() < 0.01;
  const elapsed = Math.max(1, Math.round(Math.exp(4.2 + label * 0.06 + 0.5 * normal(random))));
  const time = startMs + Math.floor((row / rows) * runMs);
  const bytes = 500 + Math.floor(random() * 20_000);
  const outcome = failed ? "500,Internal Server Error" : "200,OK";
  const thread = `Shoppers 1-${users}`;
  const url = `https://shop.example.test/api/v2/resource-${label}`;
  return `${time},${elapsed},GET /api/v2/resource-${label},${outcome},${thread},text,${!failed},,${bytes},312,50,50,${url},${elapsed - 1},0,0`;
}

/** Box–Muller. */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A small seeded generator (Tommy Ettinger's mulberry32), uniform in [0, 1). */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
