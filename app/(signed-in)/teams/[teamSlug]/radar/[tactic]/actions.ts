"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { linkTacticStory, unlinkTacticStory } from "#lib/compose/radar/links/tactic-stories-store.ts";
import { baselineSchema, shownTargetSchema, targetSchema } from "#lib/compose/radar/target/target-schema.ts";
import { clearTarget, setBaseline, setTarget } from "#lib/compose/radar/target/target-store.ts";
import { listNewestLabels } from "#lib/load-tests/objectives/newest-figures-store.ts";
import { reviewSchema } from "#lib/radar/reviews/review-schema.ts";
import { reviewTactic } from "#lib/radar/reviews/review-tactic-store.ts";
import { takeReviewBack } from "#lib/radar/reviews/take-review-back-store.ts";
import { editTacticSchema } from "#lib/radar/tactics/edit-tactic-schema.ts";
import { editTactic } from "#lib/radar/tactics/edit-tactic-store.ts";
import { removeTactic } from "#lib/radar/tactics/remove-tactic-store.ts";
import { ok, type Result } from "#lib/shared/result.ts";

const permission = "radar:edit";
const ofTactic = z.object({ slug: z.string().min(1, "Choose a tactic.").max(100) });
const link = ofTactic.extend({ key: z.string("Choose a story.").trim().min(1, "Choose a story.").max(20) });
const ofTarget = ofTactic.extend({ shown: shownTargetSchema });

/** Writes what was typed over what was shown; what two people wrote differently comes back. */
export const editTacticAction = teamAction({ permission, schema: editTacticSchema }, async (member, edit) => {
  const result = await editTactic(member, edit);
  // What was typed over what somebody else wrote is still in the form.
  return result.ok && result.value.kind === "conflict" ? result : shown(result);
});

/** Says that a tactic still stands where it does. */
export const reviewTacticAction = teamAction({ permission, schema: reviewSchema }, async (member, review) =>
  shown(await reviewTactic(member, review, new Date())),
);

/** Takes a review out again that one wrote a moment ago. */
export const takeReviewBackAction = teamAction(
  { permission, schema: ofTactic.extend({ id: z.uuid() }) },
  async (member, review) => shown(await takeReviewBack(member, review, new Date())),
);

/** Takes a tactic off the radar with its log; leads may. */
export const removeTacticAction = teamAction({ permission: "radar:set-up", schema: ofTactic }, async (member, tactic) =>
  shown(await removeTactic(member, tactic)),
);

export const linkStoryAction = teamAction({ permission, schema: link }, async (member, linked) =>
  shown(await linkTacticStory(member, linked, new Date())),
);

export const unlinkStoryAction = teamAction({ permission, schema: link }, async (member, linked) =>
  shown(await unlinkTacticStory(member, linked, new Date())),
);

/** Says which figure a tactic is to move. */
export const setTargetAction = teamAction(
  { permission, schema: z.intersection(targetSchema, ofTarget.extend({ isPutBack: z.boolean().default(false) })) },
  async (member, target) => shown(await setTarget(member, target)),
);

/** The labels of a test's newest run, the busiest first; of a test of another team none. */
export const listTargetLabelsAction = teamAction(
  { permission, schema: z.object({ testId: z.uuid() }) },
  async (member, { testId }) => ok(await listNewestLabels(member, [testId])),
);

/** Keeps what the trend tells as what the figure was. */
export const setBaselineAction = teamAction(
  { permission, schema: ofTarget.extend(baselineSchema.shape) },
  async (member, baseline) => shown(await setBaseline(member, baseline)),
);

export const clearTargetAction = teamAction({ permission, schema: ofTarget }, async (member, target) =>
  shown(await clearTarget(member, target)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
