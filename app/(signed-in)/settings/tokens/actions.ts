"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { adminAction } from "#lib/auth/admin-action.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { gone } from "#lib/shared/gone.ts";
import { ok } from "#lib/shared/result.ts";
import { tokenCommands } from "#lib/tokens/token-commands.ts";
import { makeToken, revokeToken } from "#lib/tokens/token-edit-store.ts";
import { newTokenSchema } from "#lib/tokens/token-schema.ts";

export const makeInstanceTokenAction = adminAction({ schema: newTokenSchema("instance") }, async (admin, input) => {
  const made = await makeToken(admin, input, new Date());
  if (!made.ok) return made;
  const { token } = made.value;
  const { name, scopes } = input;
  return ok({ name, token, commands: tokenCommands({ origin: configuration().url, token, scopes, teamSlug: null }) });
});

export const revokeInstanceTokenAction = adminAction({ schema: z.object({ id: z.uuid() }) }, async (admin, { id }) => {
  if (!(await revokeToken(admin, id, new Date()))) return gone("token");
  revalidatePath("/", "layout");
  return ok();
});
