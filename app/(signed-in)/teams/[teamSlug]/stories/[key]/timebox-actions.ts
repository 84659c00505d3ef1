"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import type { Result } from "#lib/shared/result.ts";
import { stateHypothesisSchema, whichHypothesisSchema } from "#lib/stories/hypotheses/hypothesis-schema.ts";
import { startAnotherTimebox } from "#lib/stories/timeboxes/another-timebox-store.ts";
import { endByHypothesis, writeHypothesis } from "#lib/stories/timeboxes/end-by-hypothesis-store.ts";
import { extendTimebox } from "#lib/stories/timeboxes/extend-timebox-store.ts";
import { handOver } from "#lib/stories/timeboxes/hand-over-store.ts";
import { pauseTimebox } from "#lib/stories/timeboxes/pause-timebox-store.ts";
import { resumeTimebox } from "#lib/stories/timeboxes/resume-timebox-store.ts";
import {
  anotherTimeboxSchema,
  extendTimeboxSchema,
  handOverSchema,
  pauseTimeboxSchema,
  resumeTimeboxSchema,
} from "#lib/stories/timeboxes/timebox-schema.ts";

const permission = "stories:edit";

export const pauseTimeboxAction = teamAction({ permission, schema: pauseTimeboxSchema }, async (member, input) =>
  shown(await pauseTimebox(member, input, new Date())),
);

export const resumeTimeboxAction = teamAction({ permission, schema: resumeTimeboxSchema }, async (member, input) =>
  shown(await resumeTimebox(member, input, new Date())),
);

export const extendTimeboxAction = teamAction({ permission, schema: extendTimeboxSchema }, async (member, input) =>
  shown(await extendTimebox(member, input, new Date())),
);

/** Ends the timebox with a hypothesis that is stated now. */
export const writeHypothesisAction = teamAction({ permission, schema: stateHypothesisSchema }, async (member, input) =>
  shown(await writeHypothesis(member, input, new Date())),
);

/** Ends the timebox with a hypothesis that was stated before. */
export const endByHypothesisAction = teamAction({ permission, schema: whichHypothesisSchema }, async (member, input) =>
  shown(await endByHypothesis(member, input, new Date())),
);

export const handOverAction = teamAction({ permission, schema: handOverSchema }, async (member, input) =>
  shown(await handOver(member, input, new Date())),
);

export const anotherTimeboxAction = teamAction({ permission, schema: anotherTimeboxSchema }, async (member, input) =>
  shown(await startAnotherTimebox(member, input, new Date())),
);

/** The rail of every page shows the clock. */
function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/", "layout");
  return result;
}
