import type { FieldError } from "#lib/shared/result.ts";

/** What is known of a tactic in Trying. Days as `2026-11-21`; `on` is the one on which it came there. */
export type Experiment = { on: string; hasOwner: boolean; hypothesis: string; endsOn: string | null };

/** What a tactic in Trying lacks. */
export function experimentProblems({ on, hasOwner, hypothesis, endsOn }: Experiment): FieldError[] {
  const problems: FieldError[] = [];
  if (!hasOwner) problems.push({ path: "ownerId", message: "An experiment needs an owner." });
  if (hypothesis === "") problems.push({ path: "hypothesis", message: "Say what you expect of it." });
  if (endsOn === null) problems.push({ path: "endsOn", message: "Say when the experiment ends." });
  else if (endsOn < on) problems.push({ path: "endsOn", message: "It ends before it begins." });
  return problems;
}
