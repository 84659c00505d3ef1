"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { teamAction } from "#lib/auth/team-action.ts";
import { ok, type Result } from "#lib/shared/result.ts";
import { attachFile } from "#lib/stories/evidence/attach-file-store.ts";
import {
  changeEvidenceSchema,
  newFileSchema,
  newLinkSchema,
  newRunSchema,
  removeEvidenceSchema,
} from "#lib/stories/evidence/evidence-schema.ts";
import { addLink, addRun, changeEvidence, removeEvidence } from "#lib/stories/evidence/evidence-store.ts";
import { listRunChoices } from "#lib/stories/evidence/run-choices-store.ts";

const permission = "stories:file";

export const attachFileAction = teamAction({ permission, schema: newFileSchema }, async (member, input) =>
  shown(await attachFile(member, input, new Date())),
);

export const addLinkAction = teamAction({ permission, schema: newLinkSchema }, async (member, input) =>
  shown(await addLink(member, input, new Date())),
);

export const addRunAction = teamAction({ permission, schema: newRunSchema }, async (member, input) =>
  shown(await addRun(member, input, new Date())),
);

export const changeEvidenceAction = teamAction({ permission, schema: changeEvidenceSchema }, async (member, input) =>
  shown(await changeEvidence(member, input)),
);

export const removeEvidenceAction = teamAction({ permission, schema: removeEvidenceSchema }, async (member, input) =>
  shown(await removeEvidence(member, input, new Date())),
);

/** The runs that can be chosen as evidence. */
export const listRunChoicesAction = teamAction({ permission, schema: z.object({}) }, async (member) =>
  ok(await listRunChoices(member)),
);

function shown<Value>(result: Result<Value>): Result<Value> {
  if (result.ok) revalidatePath("/teams", "layout");
  return result;
}
