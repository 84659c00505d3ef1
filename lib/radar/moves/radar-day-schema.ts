import { z } from "zod";
import { earliestDay } from "./check-move.ts";

/** A day as text, `2026-11-21`, that a radar can tell of. */
export function radarDaySchema() {
  return z.iso.date("Give a day.").refine((day) => day >= earliestDay, "Give a day since 2000.");
}
