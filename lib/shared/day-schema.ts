import { z } from "zod";

/** A day as text, `2026-11-21`, that the database has too: it knows no year 0. */
export function daySchema(message = "Give a day.") {
  return z.iso.date(message).refine((day) => !day.startsWith("0000"), message);
}
