import "server-only";
import type { Member } from "#lib/auth/actor.ts";
import { db } from "#lib/db/client.ts";
import type { ScoreSettings } from "./score.ts";

const usual: ScoreSettings = { supportMinuteMinor: null, currency: "EUR", hoursPerWeek: 40 };

/** What the team's scores are computed with, and the prefix of its keys: empty while it has no story. */
export async function findScoreSettings({ teamId }: Member): Promise<{ prefix: string; settings: ScoreSettings }> {
  const found = await db.storySettings.findUnique({
    where: { teamId },
    select: { prefix: true, supportMinuteMinor: true, currency: true, hoursPerWeek: true },
  });
  if (!found) return { prefix: "", settings: usual };
  const { prefix, ...settings } = found;
  return { prefix, settings };
}
