// Writes a made-up file in a process of its own: what the generator leaves in its heap is not the worker's memory.
import { writePieces } from "./formats/made-format.ts";
import { madeFormat } from "./formats/made-formats.ts";

const [name = "", path = "", samples = "0"] = process.argv.slice(2);
const startedAt = performance.now();
writePieces(path, madeFormat(name).pieces(Number(samples)));
process.send?.(performance.now() - startedAt);
process.disconnect?.();
