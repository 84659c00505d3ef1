// Writes the file in a process of its own: what the generator leaves in its heap is not the worker's memory.
import { generateJmeterCsv } from "./generate-jmeter.ts";

const [path = "", rows = "0"] = process.argv.slice(2);
const startedAt = performance.now();
generateJmeterCsv(path, Number(rows));
process.send?.(performance.now() - startedAt);
process.disconnect?.();
