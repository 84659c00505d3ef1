import { teamRoute } from "#lib/auth/team-route.ts";
import { listFilterChoices } from "#lib/stories/listing/filter-choices-store.ts";

/** What a filter of stories can name: asked when it is opened. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member }) =>
  Response.json(await listFilterChoices(member)),
);
