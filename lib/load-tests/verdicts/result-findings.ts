import { durationText, figureText } from "#lib/shared/number-text.ts";
import type { AskedLoad } from "./asked-load.ts";
import type { Finding } from "./verdict.ts";

/** What a run achieved of what it was asked for. */
export type Achieved = {
  asked: AskedLoad;
  durationMs: number | null;
  /** Requests per second over the whole run. */
  throughputRps: number | null;
  /** A sentence that says why the run never became steady; empty where it did, or nobody looked. */
  unsteadyReason: string;
  /** Why the load generator is known to have been at its limit: by its host's series or a tag. Empty where it is not. */
  saturation: string;
};

/** Less of what was asked for is a result worth a word: tests never end on the millisecond. */
const enough = 0.9;

/**
 * A lower rate, an early end, a steady state never reached: results, often the regression itself, and never a reason not
 * to compare. That the generator was saturated is only said where its host's series or a tag shows it.
 */
export function resultFindings({ asked, durationMs, throughputRps, ...found }: Achieved): Finding[] {
  const findings: Finding[] = [];
  const say = (kind: Finding["kind"], text: string) => findings.push({ kind, label: "", text });
  if (asked.durationMs !== null && durationMs !== null && durationMs < asked.durationMs * enough)
    say("ended-early", `The run ended after ${durationText(durationMs)} of ${durationText(asked.durationMs)} asked.`);
  if (asked.ratePerSecond !== null && throughputRps !== null && throughputRps < asked.ratePerSecond * enough)
    say(
      "rate-not-reached",
      `The run achieved ${figureText(throughputRps)}/s of ${figureText(asked.ratePerSecond)}/s asked.`,
    );
  if (found.unsteadyReason !== "") say("not-steady", found.unsteadyReason);
  if (found.saturation !== "") say("generator-saturated", `The generator was saturated: ${found.saturation}.`);
  return findings;
}

/** What a tag says of the generator: `tag.generator=saturated`. */
export function taggedSaturation(tags: Readonly<Record<string, string>>): string {
  return tags["generator"]?.trim().toLowerCase() === "saturated" ? "a tag of the run says so" : "";
}
