import type { TacticMove } from "../moves/move.ts";
import type { TacticPlace } from "../places/place.ts";
import { usualSectors } from "../sectors/sector.ts";
import type { RadarTactic, TeamRadar } from "../tactics/radar-tactic.ts";

/** A tactic by its name and the days and places of its moves. */
export function tacticOf(
  name: string,
  moves: readonly [on: string, to: TacticPlace][],
  rest: Partial<RadarTactic> = {},
): RadarTactic {
  const slug = name.toLowerCase().replaceAll(" ", "-");
  const log = moves.map(
    ([on, to], index): TacticMove => ({
      number: index + 1,
      from: moves[index - 1]?.[1] ?? null,
      to,
      cell: 0,
      on,
      reason: "",
      reviewOn: null,
      movedBy: "Ada",
    }),
  );
  const facts = {
    id: slug,
    slug,
    name,
    description: "",
    sector: "design",
    slot: 0,
    ownerId: null,
    owner: "",
    endsOn: null,
  };
  return { ...facts, moves: log, looks: log, ...rest };
}

export function radarOf(tactics: readonly RadarTactic[]): TeamRadar {
  return { sectors: usualSectors, reviewEveryDays: 28, tactics };
}
