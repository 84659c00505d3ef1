"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { keepRevealEvidence } from "#lib/compose/evidence/reveal-evidence.ts";
import { revealCheckIns } from "#lib/compose/radar/check-in/reveal-check-ins-store.ts";
import { log } from "#lib/shared/log.ts";
import { ok } from "#lib/shared/result.ts";
import {
  actionIdSchema,
  changedActionSchema,
  newActionSchema,
  settleActionSchema,
} from "#lib/team-test/actions/action-schema.ts";
import { addAction, changeAction, removeAction, settleAction } from "#lib/team-test/actions/action-store.ts";
import { agreeSchema, unagreeSchema } from "#lib/team-test/agreements/agreement-schema.ts";
import { agree, unagree } from "#lib/team-test/agreements/agreement-store.ts";
import { advanceRound, closeRound } from "#lib/team-test/rounds/advance-round-store.ts";
import { deleteRound } from "#lib/team-test/rounds/delete-round-store.ts";
import { advanceSchema } from "#lib/team-test/rounds/round-schema.ts";
import { deadlineSchema, lookAtSchema, roundIdSchema, timerSchema } from "#lib/team-test/rounds/steer-round-schema.ts";
import { lookAt, moveDeadline, setTimer } from "#lib/team-test/rounds/steer-round-store.ts";
import { admitSchema } from "#lib/team-test/seats/seat-schema.ts";
import { admitGuest } from "#lib/team-test/seats/seat-store.ts";

// The screens of the round hear of each change by its stream: only where a round begins or ends are pages read anew.
export const advanceRoundAction = teamAction(
  { permission: "rounds:run", schema: advanceSchema },
  async (member, { roundId, from }) => {
    const now = new Date();
    const result = await advanceRound(member, { roundId, from }, now);
    if (!result.ok) return result;
    const { phase, isNew } = result.value;
    // What was said of tactics counts, also where nobody pressed its reveal.
    if (isNew && from === "past_actions") await revealCheckIns(member, roundId, now);
    // What one person enters has no reveal: it is gathered where the answers are entered.
    const isEntered = from === "past_actions" && phase === "agree";
    if (isNew && (phase === "reveal" || isEntered)) {
      // The answers are shown either way; the worker gathers what is missing a minute later.
      await keepRevealEvidence(member.teamId, roundId, now).catch((error: unknown) =>
        log.error({ err: error, roundId }, "a round was revealed without its evidence"),
      );
    }
    if (phase === "closed") revalidatePath("/teams", "layout");
    return ok({ phase });
  },
);

/** Ends a round early. */
export const closeRoundAction = teamAction(
  { permission: "rounds:run", schema: roundIdSchema },
  async (member, { roundId }) => {
    const result = await closeRound(member, roundId, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);

/** A lead's: what a team has said of itself goes with it. */
export const deleteRoundAction = teamAction(
  { permission: "rounds:delete", schema: roundIdSchema },
  async (member, input) => {
    const result = await deleteRound(member, input);
    revalidatePath("/teams", "layout");
    return result;
  },
);

export const lookAtAction = teamAction({ permission: "rounds:run", schema: lookAtSchema }, lookAt);

export const setTimerAction = teamAction({ permission: "rounds:run", schema: timerSchema }, (member, input) =>
  setTimer(member, input, new Date()),
);

export const moveDeadlineAction = teamAction({ permission: "rounds:run", schema: deadlineSchema }, (member, input) =>
  moveDeadline(member, input, new Date()),
);

export const admitGuestAction = teamAction({ permission: "rounds:run", schema: admitSchema }, (member, input) =>
  admitGuest(member, input, new Date()),
);

export const agreeAction = teamAction({ permission: "rounds:run", schema: agreeSchema }, agree);

export const unagreeAction = teamAction({ permission: "rounds:run", schema: unagreeSchema }, unagree);

export const addActionAction = teamAction({ permission: "rounds:run", schema: newActionSchema }, addAction);

export const changeActionAction = teamAction({ permission: "rounds:run", schema: changedActionSchema }, changeAction);

export const settleActionAction = teamAction(
  { permission: "rounds:run", schema: settleActionSchema },
  (member, input) => settleAction(member, input, new Date()),
);

export const removeActionAction = teamAction({ permission: "rounds:run", schema: actionIdSchema }, removeAction);
