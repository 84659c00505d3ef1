import { type Sector, usualSectors } from "./sector.ts";

/** What a team set for its radar. */
export type RadarSettings = { sectors: readonly Sector[]; reviewEveryDays: number };

export const usualReviewDays = 28;

/** What holds for a team: what is stored, or the usual where it set nothing. */
export function radarSettingsOf(row: { sectors: unknown; reviewEveryDays: number } | null): RadarSettings {
  if (!row) return { sectors: usualSectors, reviewEveryDays: usualReviewDays };
  return { sectors: row.sectors as Sector[], reviewEveryDays: row.reviewEveryDays };
}
