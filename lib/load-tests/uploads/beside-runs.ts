import type { FileTimes } from "../formats/file-times.ts";
import type { UploadFile } from "./upload-file.ts";

/**
 * The runs, each with the files that tell of its hosts: those of the same folder whose time is its own, or that have only this
 * run in their folder. Other ones stay alone, and say what they lack.
 */
export function withBeside(runs: readonly UploadFile[][], beside: readonly UploadFile[]): UploadFile[][] {
  const joined = runs.map((files) => ({ files: [...files], times: files.flatMap(timesOf) }));
  const alone: UploadFile[][] = [];
  for (const file of beside) {
    const near = joined.filter(({ files }) => files.some(({ folder }) => folder === file.folder));
    const [times] = timesOf(file);
    const overlaps = (run: { times: FileTimes[] }) => (times ? overlapMs(times, run.times) : 0);
    const best = near.reduce<(typeof near)[number] | null>(
      (most, run) => (overlaps(run) > (most ? overlaps(most) : 0) ? run : most),
      near.length === 1 ? (near[0] ?? null) : null,
    );
    if (best) best.files.push(file);
    else alone.push([file]);
  }
  return [...joined.map(({ files }) => files), ...alone];
}

function timesOf({ content }: UploadFile): FileTimes[] {
  return content.kind === "result" && content.times ? [content.times] : [];
}

/** A moment that both have counts too. */
function overlapMs(one: FileTimes, others: readonly FileTimes[]): number {
  const common = others.map((other) => Math.min(one.endMs, other.endMs) - Math.max(one.beginMs, other.beginMs) + 1);
  return Math.max(0, ...common);
}
