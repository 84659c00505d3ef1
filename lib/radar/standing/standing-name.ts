import { movementNames } from "../places/movement.ts";
import { placeNames } from "../places/place.ts";
import type { Sector } from "../sectors/sector.ts";
import { sinceText } from "../view/day-words.ts";
import type { Span, Standing } from "./standings.ts";

type Named = Pick<Standing, "sector" | "place" | "movement" | "isStale"> & { tactic: { name: string } };

/** What a blip is called for those who hear it: "Connection pooling, Design, Trying, moved in since March". */
export function standingName(standing: Named, sectors: readonly Sector[], span: Span): string {
  const { tactic, sector, place, movement, isStale } = standing;
  const moved = movement === "same" ? movementNames.same : `${movementNames[movement]} since ${sinceText(span)}`;
  const facts = [tactic.name, sectors[sector]?.name, placeNames[place], moved, isStale ? "stale" : undefined];
  return facts.filter(Boolean).join(", ");
}
