import { askDatabase } from "./database.ts";
import { expect } from "./fixtures.ts";

/** Lets the time pass that nobody can wait for: so much of the open timebox of the story is used then. */
export async function useTimebox(key: string, usedMs: number): Promise<void> {
  const [prefix, number] = key.split("-");
  const changed = await askDatabase(
    `update "Timebox" timebox set "pausedMs" = 0, "startedAt" = now() - make_interval(secs => $1)
     from "Story" story join "StorySettings" settings on settings."teamId" = story."teamId"
     where timebox."storyId" = story.id and settings.prefix = $2 and story.number = $3 and timebox."endedAt" is null
     returning timebox.id`,
    [usedMs / 1000, prefix, number],
  );
  expect(changed).toHaveLength(1);
}
