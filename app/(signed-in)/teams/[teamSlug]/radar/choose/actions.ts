"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { ballotIdSchema, confirmSchema, pickSchema } from "#lib/radar/choosing/ballot-schema.ts";
import { confirmBallot } from "#lib/radar/choosing/confirm-ballot-store.ts";
import { cancelBallot, openBallot } from "#lib/radar/choosing/open-ballot-store.ts";
import { pick } from "#lib/radar/choosing/pick-store.ts";
import { revealBallot } from "#lib/radar/choosing/reveal-ballot-store.ts";

const nothing = z.object({});

export const openBallotAction = teamAction({ permission: "radar:edit", schema: nothing }, async (member) => {
  const result = await openBallot(member);
  revalidatePath("/teams", "layout");
  return result;
});

/** Everybody in the team picks, viewers too; the store lets nobody else. */
export const pickAction = teamAction({ permission: "team:read", schema: pickSchema }, pick);

export const revealBallotAction = teamAction(
  { permission: "radar:edit", schema: ballotIdSchema },
  async (member, { ballotId }) => {
    const result = await revealBallot(member, ballotId, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);

export const cancelBallotAction = teamAction(
  { permission: "radar:edit", schema: ballotIdSchema },
  async (member, { ballotId }) => {
    const result = await cancelBallot(member, ballotId, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);

export const confirmBallotAction = teamAction(
  { permission: "radar:edit", schema: confirmSchema },
  async (member, input) => {
    const result = await confirmBallot(member, input, new Date());
    if (result.ok) revalidatePath("/teams", "layout");
    return result;
  },
);
