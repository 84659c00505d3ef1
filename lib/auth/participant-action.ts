import "server-only";
import type { z } from "zod";
import { type ActionInput, runLocked } from "#lib/auth/action.ts";
import type { Participant } from "#lib/auth/actor.ts";
import { roundCodeShape } from "#lib/auth/round-code-shape.ts";
import { findRoundStanding } from "#lib/auth/round-standing.ts";
import { type ActionResult, ok, type Result, refused } from "#lib/shared/result.ts";

const notInIt = refused("", "You are not in this round, or it is closed. Reload the page.");

/**
 * The lock of every server action of those who take part in a round: own page? → a seat in the round of this code → zod → `run`.
 * Nothing of it is logged: in an anonymous round the time of a call could tell whose a ballot is.
 */
export function participantAction<Schema extends z.ZodType, Value = undefined>(
  { schema }: { schema: Schema },
  run: (participant: Participant, input: z.output<Schema>) => Promise<Result<Value>>,
) {
  return (roundCode: string, ...input: ActionInput[]): Promise<ActionResult<Value>> =>
    runLocked({ who: () => participantOf(roundCode), schema, run }, input);
}

async function participantOf(roundCode: unknown): Promise<Result<Participant>> {
  const isCode = typeof roundCode === "string" && roundCodeShape.test(roundCode);
  const standing = await findRoundStanding(isCode ? roundCode : null);
  return standing.kind === "seated" ? ok(standing.participant) : notInIt;
}
