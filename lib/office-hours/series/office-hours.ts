import type { Rhythm } from "./rhythm.ts";

export type Host = { id: string; name: string };

/** Office hours as they are set up; hosts in the order of the rota. */
export type OfficeHours = Rhythm & {
  id: string;
  name: string;
  joinUrl: string;
  place: string;
  slotMinutes: number;
  hosts: Host[];
  hasFeed: boolean;
  archivedAt: Date | null;
};

/** What every page of office hours says. */
export const standingLine = "Looking is not a promise to fix.";
