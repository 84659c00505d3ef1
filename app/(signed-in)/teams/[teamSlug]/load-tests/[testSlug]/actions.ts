"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Member } from "#lib/auth/actor.ts";
import { teamAction } from "#lib/auth/team-action.ts";
import { keepOfferedObjectives } from "#lib/load-tests/objectives/objective-offer-store.ts";
import { mostObjectives } from "#lib/load-tests/objectives/objective-schema.ts";
import {
  explanationSchema,
  type RegressionChange,
  regressionChangeSchema,
  seenSchema,
} from "#lib/load-tests/regressions/regression-schema.ts";
import { changeRegression, explainChange } from "#lib/load-tests/regressions/regression-store.ts";
import { manyRunsSchema } from "#lib/load-tests/runs/many-runs-schema.ts";
import { changeRuns } from "#lib/load-tests/runs/many-runs-store.ts";
import { ok, type Result, refused } from "#lib/shared/result.ts";

const kept = z.object({
  testId: z.uuid(),
  keep: z.array(z.string().max(1000)).min(1, "Choose at least one.").max(mostObjectives),
});

/** Keeps some of the objectives that are offered to a test; the form only names which. */
export const keepSuggestedObjectivesAction = teamAction(
  { permission: "tests:edit", schema: kept },
  async (member, { testId, keep }) => {
    const result = await keepOfferedObjectives(member, testId, keep);
    if (result.ok) revalidatePath("/teams", "layout");
    return result;
  },
);

/** Figures that got worse with the same run are acted on together, as they were seen. */
const regressions = z.object({
  regressions: z
    .array(z.object({ id: z.uuid(), seen: seenSchema }))
    .min(1)
    .max(100),
});

export const acknowledgeRegressionsAction = teamAction(
  {
    permission: "runs:edit",
    schema: regressions.extend({
      note: regressionChangeSchema.shape.note,
      link: regressionChangeSchema.shape.link,
    }),
  },
  (member, { regressions, note, link }) => changeAll(member, regressions, { act: "acknowledge", note, link }),
);

export const muteRegressionsAction = teamAction(
  {
    permission: "runs:edit",
    schema: regressions.extend({
      until: z
        .union([z.literal(""), z.iso.date("Choose a day.")])
        .transform((day) => (day === "" ? null : new Date(day))),
    }),
  },
  (member, { regressions, until }) => changeAll(member, regressions, { mutedUntil: until }),
);

export const acceptRegressionsAction = teamAction(
  { permission: "runs:edit", schema: regressions.extend({ isAccepted: z.boolean() }) },
  // What is accepted with one run is accepted with it: the first of them stands for all.
  (member, { regressions, isAccepted }) =>
    changeAll(
      member,
      regressions.slice(0, 1).map(({ id }) => ({ id, seen: null })),
      { act: isAccepted ? "accept" : "reopen" },
    ),
);

export const explainChangeAction = teamAction(
  { permission: "runs:edit", schema: explanationSchema.extend({ changePointId: z.uuid() }) },
  async (member, { changePointId, ...said }) => {
    if (!(await explainChange(member, changePointId, said)))
      return refused("", "This change is not there any more. Reload the page.");
    revalidatePath("/teams", "layout");
    return ok();
  },
);

/** The ids of the runs that it changed: what undoes it is asked for these. */
export const changeRunsAction = teamAction(
  { permission: "runs:edit", schema: manyRunsSchema },
  async (member, { runIds, ...act }) => {
    const changed = await changeRuns(member, runIds, act, new Date());
    if (changed.length === 0)
      return refused("", "None of these runs is there any more, or not in a state for this. Reload the page.");
    revalidatePath("/teams", "layout");
    return ok(changed);
  },
);

async function changeAll(
  member: Member,
  all: readonly { id: string; seen: z.output<typeof seenSchema> | null }[],
  change: RegressionChange,
): Promise<Result<undefined>> {
  for (const { id, seen } of all) {
    const result = await changeRegression(member, id, change, seen);
    if (!result) return refused("", "This regression is not there any more. Reload the page.");
    if (!result.ok) return result;
  }
  revalidatePath("/teams", "layout");
  return ok();
}
