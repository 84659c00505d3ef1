"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { changedActionSchema, settleActionSchema } from "#lib/team-test/actions/action-schema.ts";
import { changeAction, settleAction } from "#lib/team-test/actions/action-store.ts";

export const changeOpenActionAction = teamAction(
  { permission: "rounds:run", schema: changedActionSchema },
  async (member, input) => {
    const result = await changeAction(member, input);
    revalidatePath("/teams", "layout");
    return result;
  },
);

export const settleOpenActionAction = teamAction(
  { permission: "rounds:run", schema: settleActionSchema },
  async (member, input) => {
    const result = await settleAction(member, input, new Date());
    revalidatePath("/teams", "layout");
    return result;
  },
);
