import { apiRoute } from "#lib/auth/api-route.ts";
import { viewAnswerOf } from "#lib/stories/api/view-answer.ts";
import { listViews } from "#lib/stories/views/list-views-store.ts";

/** The saved views of the team's stories; with a session one's own too. */
export const GET = apiRoute({ scope: "stories:read", schema: {} }, async ({ actor }) => {
  const views = await listViews(actor);
  return Response.json({ items: views.map(viewAnswerOf), nextCursor: null });
});
