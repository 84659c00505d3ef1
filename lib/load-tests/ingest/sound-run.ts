import { longestRunMs } from "../formats/samples/time-window.ts";
import { storedText } from "../formats/text/stored-text.ts";
import { type LabelFigures, limits, type ParsedRun, type ParsedSeries, UnreadableFile } from "../parsed-run.ts";

/**
 * The run with texts that a database can keep. Throws UnreadableFile where its figures cannot be: what a tool sums up itself
 * is taken at its word, and a damaged or edited report would otherwise reach charts and verdicts.
 */
export function soundRun(run: ParsedRun): ParsedRun {
  refuseAbsurd("the run", run.whole);
  for (const label of run.labels) refuseAbsurd(`"${label.label.slice(0, 80)}"`, label);
  if (!isAmount(run.durationMs) || run.durationMs > 2 * longestRunMs)
    throw absurd(`the run lasts ${run.durationMs} ms`);
  return { ...run, losses: run.losses.map((loss) => storedText(loss, 2 * limits.messageLength)) };
}

function refuseAbsurd(what: string, figures: LabelFigures): void {
  const { requests, failures, minMs, meanMs, maxMs, receivedBytes, sentBytes, reported, series } = figures;
  const told = { requests, failures, minMs, meanMs, maxMs, receivedBytes, sentBytes };
  for (const [name, value] of Object.entries(told))
    if (value !== null && !isAmount(value)) throw absurd(`${what} has a ${words[name] ?? name} of ${value}`);
  if (requests !== null && failures !== null && failures > requests)
    throw absurd(
      `${what} has ${failures.toLocaleString("en-GB")} failures of ${requests.toLocaleString("en-GB")} requests`,
    );
  const odd = reported.find(({ ms }) => !isAmount(ms));
  if (odd) throw absurd(`${what} has a ${odd.percentile}th percentile of ${odd.ms} ms`);
  if (series && !isSound(series)) throw absurd(`${what} has a course over time that no run has`);
}

const words: Readonly<Record<string, string>> = {
  minMs: "shortest time",
  meanMs: "mean time",
  maxMs: "longest time",
  receivedBytes: "number of received bytes",
  sentBytes: "number of sent bytes",
};

function isSound({ counts, failures, sumMs, minMs, maxMs, bytes, users, reported }: ParsedSeries): boolean {
  const optional = [sumMs, minMs, maxMs, bytes, users, reported?.p50Ms, reported?.p95Ms, reported?.p99Ms];
  const isGap = (value: number) => Number.isNaN(value) || isAmount(value);
  return [counts, failures].every((list) => list.every(isGap)) && optional.every((list) => !list || list.every(isGap));
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function absurd(why: string): UnreadableFile {
  return new UnreadableFile(`The figures in this file cannot be: ${why}. Is it as the tool wrote it?`);
}
