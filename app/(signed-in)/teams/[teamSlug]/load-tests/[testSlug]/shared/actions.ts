"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { newBadgeSchema } from "#lib/load-tests/badges/badge-schema.ts";
import { makeBadge, revokeBadge } from "#lib/load-tests/badges/badge-store.ts";
import { newShareSchema } from "#lib/load-tests/shares/share-schema.ts";
import { makeShare, revokeShare } from "#lib/load-tests/shares/share-store.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { gone } from "#lib/shared/gone.ts";
import { markdownText } from "#lib/shared/markdown-text.ts";
import { ok } from "#lib/shared/result.ts";

/** Answers with the link itself, this once. */
export const makeShareAction = teamAction(
  { permission: "runs:edit", schema: newShareSchema },
  async (member, input) => {
    const made = await makeShare(member, input, new Date());
    return made.ok ? ok({ url: new URL(`/share/${made.value.token}`, configuration().url).href }) : made;
  },
);

export const revokeShareAction = teamAction(
  { permission: "runs:edit", schema: z.object({ id: z.uuid() }) },
  async (member, { id }) => {
    if (!(await revokeShare(member, id, new Date()))) return gone("link");
    revalidatePath("/teams", "layout");
    return ok();
  },
);

/** Answers with the picture's address, this once. */
export const makeBadgeAction = teamAction(
  { permission: "runs:edit", schema: newBadgeSchema },
  async (member, input) => {
    const made = await makeBadge(member, input);
    if (!made) return gone("test");
    revalidatePath("/teams", "layout");
    const { url: home } = configuration();
    const url = new URL(`/badge/${made.token}.svg`, home).href;
    const page = new URL(`/teams/${member.teamSlug}/load-tests/${made.testSlug}`, home).href;
    return ok({ url, markdown: `[![${markdownText(made.testName)}](${url})](${page})` });
  },
);

export const revokeBadgeAction = teamAction(
  { permission: "runs:edit", schema: z.object({ id: z.uuid() }) },
  async (member, { id }) => {
    if (!(await revokeBadge(member, id, new Date()))) return gone("badge");
    revalidatePath("/teams", "layout");
    return ok();
  },
);
