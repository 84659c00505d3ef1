import { z } from "zod";

/** A moment as ISO 8601 text that the database has too: it knows no year 0, and a `Date` is written with four digits up to 9999. */
export function momentSchema(message = "Give a day and a time.") {
  return z.iso
    .datetime({ offset: true, message })
    .transform((at) => new Date(at))
    .refine((at) => at.getUTCFullYear() >= 1 && at.getUTCFullYear() <= 9999, message);
}
