import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";

/** Who answers for a story that is framed and does not say: the performance team of the settings. */
export async function accountableAtFraming(
  tx: Tx,
  { story, fields, move }: { story: Story; fields: SomeFields; move: { to: string } },
): Promise<{ accountableTeamId?: string }> {
  if (move.to !== "framed" || story.accountableTeamId !== null || fields.accountableTeamId !== undefined) return {};
  const settings = await tx.storySettings.findUnique({
    where: { teamId: story.teamId },
    select: { performanceTeamId: true },
  });
  return settings?.performanceTeamId ? { accountableTeamId: settings.performanceTeamId } : {};
}
