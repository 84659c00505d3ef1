import "server-only";
import type { Admin } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";

/** Every team by name, archived ones too, for an admin to choose from. */
export function listTeamNames(_admin: Admin): Promise<{ slug: string; name: string }[]> {
  return db.team.findMany({ select: { slug: true, name: true }, orderBy: { name: "asc" } });
}
