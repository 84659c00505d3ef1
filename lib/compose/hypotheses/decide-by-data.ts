import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import type { Result } from "#lib/shared/result.ts";
import { decideHypothesis } from "#lib/stories/hypotheses/decide-hypothesis-store.ts";
import type { DecideHypothesisInput } from "#lib/stories/hypotheses/hypothesis-schema.ts";
import { evaluateHypothesis } from "./evaluate-hypothesis.ts";

/** Ends a hypothesis. What is to be confirmed is judged by the runs of this moment first: what was looked at yesterday may no longer hold. */
export async function decideByData(
  member: Member,
  input: DecideHypothesisInput,
  now: Date,
): Promise<Result<undefined>> {
  if (input.to === "confirmed") await evaluateHypothesis(member, { key: input.key, number: input.number }, now);
  return decideHypothesis(member, input, now);
}
