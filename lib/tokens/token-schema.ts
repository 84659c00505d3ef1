import { z } from "zod";
import { shownName } from "#lib/shared/shown-name.ts";
import { expiryDays } from "./token-expiry.ts";
import { type OfferedScope, offeredScopes, type TokenKind } from "./token-scopes.ts";

const expiresIn = z.enum([...expiryDays.map((days) => `${days}` as const), "date"], "Choose how long it works.");

/** The form of a new token. Until when it may work at most is checked against the clock when it is made. */
export const newTokenSchema = (kind: TokenKind) => {
  const offered = offeredScopes[kind].map(([scope]): OfferedScope => scope);
  return z.object({
    name: shownName(100, "Say what it is for: “GitHub Actions of the shop”."),
    scopes: z
      .array(z.enum(offered), "Choose what it may do.")
      .min(1, "Choose what it may do.")
      .transform((scopes) => [...new Set(scopes)]),
    expiresIn,
    expiresOn: z.string().trim().max(20).default(""),
  });
};
export type NewTokenInput = z.output<ReturnType<typeof newTokenSchema>>;
