import { teamRoute } from "#lib/auth/team-route.ts";
import { findPickable } from "#lib/stories/triage/pickable-store.ts";

/** Stories that the one with the key `of` may be a duplicate of: by a key or words in `q`, or, without them, those that look alike. */
export const GET = teamRoute({ permission: "team:read" }, async ({ member, request }) => {
  const asked = new URL(request.url).searchParams;
  const found = await findPickable(member, { of: asked.get("of") ?? "", typed: asked.get("q") ?? "" }, new Date());
  return Response.json(found);
});
