import { join } from "node:path";
import { db } from "#lib/db/client.ts";
import { projectDir } from "#scripts/start/build.ts";
import type { TrialInstance } from "#scripts/start/trial-instance.ts";
import { readActionIds } from "./action-ids.ts";
import { ask, asPage } from "./ask.ts";
import { makeBearers } from "./bearers.ts";
import { makeCast } from "./cast.ts";
import { WatchedDatabase } from "./database-state.ts";
import { makeThings } from "./make-things.ts";
import { type TeamKey, type Things, teamKeys } from "./things.ts";

export type World = Awaited<ReturnType<typeof makeWorld>>;

/**
 * Four teams with one of everything, everybody who may or may not see them, and a database that is watched. To be
 * imported once `DATABASE_URL`, `HEADROOM_SECRET` and `HEADROOM_URL` are the instance's.
 */
export async function makeWorld(instance: TrialInstance) {
  const origin = new URL(instance.client.url).origin;
  const founder = await db.user.findFirstOrThrow({ where: { isAdmin: true } });
  const made = await Promise.all(teamKeys.map((key) => makeThings(instance, key, founder.id)));
  const teams = Object.fromEntries(made.map((things) => [things.key, things])) as Record<TeamKey, Things>;
  const bearers = await makeBearers(teams.private);
  const { actors, leaving, part } = await makeCast(teams);
  const statusesBefore: number[] = [];
  for (const actor of leaving)
    statusesBefore.push((await ask({ url: `${origin}/teams/${teams.private.slug}`, headers: asPage(actor) })).status);
  actors.push(...(await part()));

  // The worker would write to the database that is watched.
  const worker = await instance.pidOf("worker");
  process.kill(worker, "SIGSTOP");
  const database = await WatchedDatabase.open(instance.databaseUrl);

  async function end() {
    await database.close();
    await db.$disconnect();
    process.kill(worker, "SIGCONT");
  }

  const actionIds = readActionIds(join(projectDir, process.env.HEADROOM_DIST_DIR || ".next"));
  return { origin, teams, actors, bearers, database, actionIds, statusesBefore, end };
}
