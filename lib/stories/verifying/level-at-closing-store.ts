import "server-only";
import type { Tx } from "#lib/db/client.ts";
import type { Story } from "#lib/db/generated/client.ts";
import { fieldsOf } from "../fields/stored-fields-store.ts";
import type { SomeFields } from "../fields/story-fields-schema.ts";
import type { MoveInput } from "../states/move-schema.ts";
import { findLastMeasurement } from "./measurement-store.ts";
import { provedLevelOf } from "./proved-level.ts";

/** What closing a story writes of the level that its fix was proved to hold; nothing for any other move. */
export async function levelAtClosing(
  tx: Tx,
  { story, fields, move }: { story: Story; fields: SomeFields; move: MoveInput },
): Promise<{ provedLevel?: number | null }> {
  if (move.to !== "closed") return {};
  const { metric, watch } = { ...fieldsOf(story), ...fields };
  const measured = await findLastMeasurement(tx, story.id);
  return { provedLevel: provedLevelOf({ outcome: move.outcome, metric, watch, measured }) };
}
