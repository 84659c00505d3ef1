import { z } from "zod";
import { isWebAddress } from "#lib/shared/web-address.ts";

export const ticketSchema = z.object({
  key: z.string().max(20),
  url: z
    .string()
    .trim()
    .max(2_000, "Use at most 2,000 characters.")
    .refine(isWebAddress, "An address that begins with https:// or http://."),
  title: z.string().trim().max(200, "Use at most 200 characters.").default(""),
});
export type TicketInput = z.output<typeof ticketSchema>;

export const ticketIdSchema = z.object({ id: z.uuid() });
