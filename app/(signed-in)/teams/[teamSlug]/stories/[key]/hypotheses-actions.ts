"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { decideByData } from "#lib/compose/hypotheses/decide-by-data.ts";
import { declareHypothesisTest } from "#lib/compose/hypotheses/declare-hypothesis-test.ts";
import { evaluateHypothesis } from "#lib/compose/hypotheses/evaluate-hypothesis.ts";
import type { Result } from "#lib/shared/result.ts";
import { awaitData } from "#lib/stories/hypotheses/await-data-store.ts";
import {
  awaitDataSchema,
  decideHypothesisSchema,
  declareTestSchema,
  editHypothesisSchema,
  observeSchema,
  stateHypothesisSchema,
  strikeSchema,
  whichHypothesisSchema,
} from "#lib/stories/hypotheses/hypothesis-schema.ts";
import { addObservation, strikeObservation } from "#lib/stories/hypotheses/observe-store.ts";
import { editHypothesis, stateHypothesis } from "#lib/stories/hypotheses/state-hypothesis-store.ts";

const permission = "stories:edit";

export const stateHypothesisAction = teamAction({ permission, schema: stateHypothesisSchema }, async (member, input) =>
  shown(await stateHypothesis(member, input, new Date())),
);

export const editHypothesisAction = teamAction({ permission, schema: editHypothesisSchema }, async (member, input) =>
  shown(await editHypothesis(member, input)),
);

/** Declares what would confirm a hypothesis, from now on. */
export const declareTestAction = teamAction({ permission, schema: declareTestSchema }, async (member, input) =>
  shown(await declareHypothesisTest(member, input, new Date())),
);

export const awaitDataAction = teamAction({ permission, schema: awaitDataSchema }, async (member, input) =>
  shown(await awaitData(member, input, new Date())),
);

export const evaluateAction = teamAction({ permission, schema: whichHypothesisSchema }, async (member, input) =>
  shown(await evaluateHypothesis(member, input, new Date())),
);

export const observeAction = teamAction({ permission, schema: observeSchema }, async (member, input) =>
  shown(await addObservation(member, input, new Date())),
);

export const strikeAction = teamAction({ permission, schema: strikeSchema }, async (member, input) =>
  shown(await strikeObservation(member, input, new Date())),
);

/** What was looked at before a refusal is shown too. */
export const decideHypothesisAction = teamAction(
  { permission, schema: decideHypothesisSchema },
  async (member, input) => {
    const decided = await decideByData(member, input, new Date());
    revalidatePath("/teams", "layout");
    return decided;
  },
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
