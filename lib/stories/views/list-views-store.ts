import "server-only";
import { db } from "#lib/db/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import type { StoryView } from "./story-view.ts";

/** The views that somebody can choose: their own and the team's, by name. A token has the team's alone. */
export async function listViews(reader: ListReader): Promise<StoryView[]> {
  const views = await db.storyView.findMany({
    where: {
      teamId: reader.teamId,
      OR: [{ ownerId: null }, ...(reader.kind === "member" ? [{ ownerId: reader.userId }] : [])],
    },
    select: { id: true, name: true, query: true, ownerId: true, isDefault: true, madeBy: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
  });
  return views.map(({ ownerId, ...view }) => ({ ...view, isShared: ownerId === null }));
}

/** The view that a list begins with: one's own default before the team's. */
export function defaultOf(views: readonly StoryView[]): StoryView | null {
  const defaults = views.filter(({ isDefault }) => isDefault);
  return defaults.find(({ isShared }) => !isShared) ?? defaults[0] ?? null;
}
