"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { ok } from "#lib/shared/result.ts";
import { storySettingsSchema } from "#lib/stories/settings/settings-schema.ts";
import { closeForm, openForm, saveStorySettings } from "#lib/stories/settings/team-settings-store.ts";

const permission = "stories:set-up";
const nothing = z.object({});

export const saveStorySettingsAction = teamAction(
  { permission, schema: storySettingsSchema },
  async (member, input) => {
    const saved = await saveStorySettings(member, input);
    if (saved.ok) revalidatePath("/teams", "layout");
    return saved;
  },
);

/** Opens the public form or renews its address. Answers with the address itself, this once. */
export const openFormAction = teamAction({ permission, schema: nothing }, async (member) => {
  const { token } = await openForm(member);
  revalidatePath("/teams", "layout");
  return ok({ url: new URL(`/report/${token}`, configuration().url).href });
});

export const closeFormAction = teamAction({ permission, schema: nothing }, async (member) => {
  await closeForm(member);
  revalidatePath("/teams", "layout");
  return ok();
});
