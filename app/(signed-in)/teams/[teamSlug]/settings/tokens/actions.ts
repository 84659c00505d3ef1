"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok } from "#lib/shared/result.ts";
import { tokenCommands } from "#lib/tokens/token-commands.ts";
import { makeToken, revokeToken } from "#lib/tokens/token-edit-store.ts";
import { newTokenSchema } from "#lib/tokens/token-schema.ts";

const permission = "tokens:edit";

export const makeTokenAction = teamAction({ permission, schema: newTokenSchema("team") }, async (member, input) => {
  const made = await makeToken(member, input, new Date());
  if (!made.ok) return made;
  const { token } = made.value;
  const { name, scopes } = input;
  const commands = tokenCommands({ origin: configuration().url, token, scopes, teamSlug: member.teamSlug });
  return ok({ name, token, commands });
});

export const revokeTokenAction = teamAction(
  { permission, schema: z.object({ id: z.uuid() }) },
  async (member, { id }) => {
    if (!(await revokeToken(member, id, new Date()))) return gone("token");
    revalidatePath("/teams", "layout");
    return ok();
  },
);
