import { z } from "zod";
import { isWebAddress } from "#lib/shared/web-address.ts";
import { fixStatuses } from "./fix.ts";

const text = (most: number) => z.string().trim().max(most, `Use at most ${most} characters.`);

export const fixSchema = z.object({
  title: text(200).min(1, "Say what is to be done."),
  ownerTeam: text(100).default(""),
  url: text(500)
    .refine((url) => url === "" || isWebAddress(url), "An address that begins with https:// or http://.")
    .default(""),
  status: z.enum(fixStatuses, "Choose how far it is.").default("open"),
});
export type FixInput = z.output<typeof fixSchema>;

/** A fix as it was shown to who changes it. */
export const shownFixSchema = z.object({
  title: z.string().max(1_000),
  ownerTeam: z.string().max(1_000),
  url: z.string().max(1_000),
  status: z.enum(fixStatuses),
});
