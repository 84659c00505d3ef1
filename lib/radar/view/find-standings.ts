import { type Sector, sectorIndex } from "../sectors/sector.ts";
import type { Standing } from "../standing/standings.ts";
import type { RadarView } from "./radar-view.ts";

type Wanted = Pick<RadarView, "q" | "sector" | "ring" | "show">;
type By = { sectors: readonly Sector[]; userId: string };

/** Those that somebody looks for, in the order of the list, with the numbers that they have among all. */
export function findStandings(standings: readonly Standing[], wanted: Wanted, { sectors, userId }: By): Standing[] {
  const words = wanted.q.toLowerCase().split(/\s+/).filter(Boolean);
  const sector = wanted.sector === null ? null : sectorIndex(sectors, wanted.sector);
  return standings.filter(
    (standing) =>
      (sector === null || standing.sector === sector) &&
      (wanted.ring === null || standing.place === wanted.ring) &&
      isShown(standing, wanted.show, userId) &&
      words.every((word) => textOf(standing).includes(word)),
  );
}

/** Whether anything is left out. */
export function isNarrowed({ q, sector, ring, show }: Wanted): boolean {
  return q.trim() !== "" || sector !== null || ring !== null || show !== null;
}

function isShown({ movement, tactic, isStale }: Standing, show: Wanted["show"], userId: string): boolean {
  if (show === "moved") return movement !== "same";
  if (show === "mine") return tactic.ownerId === userId;
  return show === "stale" ? isStale : true;
}

function textOf({ tactic: { name, description, owner } }: Standing): string {
  return `${name} ${description} ${owner}`.toLowerCase();
}
