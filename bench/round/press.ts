import { join } from "node:path";
import { readActionIds } from "#scripts/access/action-ids.ts";
import { actionCall, ask, outcomeOf } from "#scripts/access/ask.ts";
import { projectDir } from "#scripts/start/build.ts";

type Call = { origin: string; page: string; cookie: string; args: unknown[] };

let ids: ReturnType<typeof readActionIds> | undefined;

/** Presses a button of a page: calls the server action by the id that the built pages call it by. Throws when it is refused. */
export function pressing(name: string): (call: Call) => Promise<void> {
  ids ??= readActionIds(join(projectDir, process.env.HEADROOM_DIST_DIR || ".next"));
  const id = ids.get(name)?.id;
  if (!id) throw new Error(`${name} is on no page.`);
  return async ({ origin, page, cookie, args }) => {
    const answer = await ask(actionCall(`${origin}${page}`, id, args, { cookie, origin }));
    const outcome = outcomeOf(answer);
    if (outcome.kind !== "done") throw new Error(`${name}: ${answer.status} ${JSON.stringify(outcome)}`);
  };
}
