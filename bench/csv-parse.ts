// What a streaming JavaScript parser takes to group the first bytes of the file.
import { createReadStream } from "node:fs";
import { parse } from "csv-parse";

const [path = "", bytes = "0"] = process.argv.slice(2);
const startedAt = performance.now();
const groups = new Map<string, number>();
const parser = createReadStream(path, { end: Number(bytes) - 1 }).pipe(
  parse({ from_line: 2, relax_column_count: true }),
);
for await (const record of parser as AsyncIterable<string[]>) {
  const [time, elapsed, label] = record;
  const key = `${label} ${Math.floor(Number(time) / 120_000)} ${Math.ceil(Math.log(Number(elapsed)) / Math.log(1.02))}`;
  groups.set(key, (groups.get(key) ?? 0) + 1);
}
process.send?.(performance.now() - startedAt);
process.disconnect?.();
