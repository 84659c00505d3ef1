"use server";

import { revalidatePath } from "next/cache";
import { teamAction } from "#lib/auth/team-action.ts";
import { importRadar } from "#lib/radar/interchange/import-radar-store.ts";
import { importSchema, radarTextSchema } from "#lib/radar/interchange/import-schema.ts";
import { readRadarRows } from "#lib/radar/interchange/read-radar-rows.ts";

const permission = "radar:edit";

/** What a file holds, before anything is done with it. */
export const readRadarFileAction = teamAction({ permission, schema: radarTextSchema }, async (_member, { text }) =>
  readRadarRows(text),
);

export const importRadarAction = teamAction({ permission, schema: importSchema }, async (member, input) => {
  const imported = await importRadar(member, input, new Date());
  if (imported.ok) revalidatePath("/teams", "layout");
  return imported;
});
