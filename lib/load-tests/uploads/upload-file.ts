import { formatFacts } from "../formats/format-facts.ts";
import type { Recognised } from "./recognise-file.ts";

/** A file that somebody chose to upload, and what its head tells. */
export type UploadFile = {
  id: string;
  name: string;
  /** Where it came from, as in "nightly/2026-11-20"; empty for a file chosen alone. */
  folder: string;
  bytes: number;
  /** When it was last written, epoch ms. */
  savedAtMs: number;
  content: Recognised;
};

/** When a run started: as its results say, else when the oldest of its files was written. */
export type RunStart = { ms: number; isFromResults: boolean };

export function startOf(files: readonly UploadFile[]): RunStart {
  const begins = files.flatMap(({ content }) =>
    content.kind === "result" && content.times ? content.times.beginMs : [],
  );
  return begins.length > 0
    ? { ms: Math.min(...begins), isFromResults: true }
    : { ms: Math.min(...files.map((file) => file.savedAtMs)), isFromResults: false };
}

/** Why these files cannot be read as one run, in words for their uploader; null when they can. */
export function runProblem(files: readonly UploadFile[]): string | null {
  const all = files.flatMap(({ name, content }) => (content.kind === "result" ? { name, ...content } : []));
  const results = all.filter(({ format }) => format === null || formatFacts[format].together !== "beside");
  const unreadable = files.find(({ content }) => content.kind === "unreadable");
  if (unreadable?.content.kind === "unreadable") return `${unreadable.name} ${unreadable.content.reason}`;
  if (all.length > 0 && results.length === 0)
    return `${all[0]?.name} tells what hosts did: put it together with the results of its run.`;
  const other = results.find(({ words, format }) => format !== results[0]?.format && words !== "");
  if (other && results[0])
    return `${results[0].name} (${results[0].words}) and ${other.name} (${other.words}) are not of one run.`;
  const [first] = results;
  if (first?.format === "locust-csv") return locustProblem(results.map(({ name, part }) => ({ name, part })));
  if (results.length > 1 && first?.format && formatFacts[first.format].together === "alone")
    return `Each ${first?.words} is a run of its own: separate them.`;
  return null;
}

function locustProblem(files: { name: string; part: string | null }[]): string | null {
  const twice = files.find(({ part }, k) => files.findIndex((file) => file.part === part) < k);
  const first = twice && files.find(({ part }) => part === twice.part);
  if (twice && first) return `${first.name} and ${twice.name} are the same part of two runs: separate them.`;
  if (files.some(({ part }) => part === "stats" || part === "history")) return null;
  return `${files.map(({ name }) => name).join(", ")} holds no response times: choose the _stats.csv of the same run too.`;
}
