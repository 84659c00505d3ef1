"use server";

import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { putQuestionTactic, questionTacticSchema } from "#lib/compose/radar/links/put-question-tactic-store.ts";
import { takeBackTactic } from "#lib/radar/tactics/take-back-tactic-store.ts";

const permission = "radar:edit";

// The screens of a round hear of what changes in it: its page is not read anew.
/** Puts a tactic on the radar that a question of the round suggests. */
export const putTacticAction = teamAction({ permission, schema: questionTacticSchema }, (member, tactic) =>
  putQuestionTactic(member, tactic, new Date()),
);

/** Takes it off the radar again, a moment later. */
export const takeTacticBackAction = teamAction(
  { permission, schema: z.object({ slug: z.string().max(100) }) },
  (member, tactic) => takeBackTactic(member, tactic, new Date()),
);
