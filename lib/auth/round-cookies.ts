import "server-only";
import { cookies } from "next/headers";
import { configuration } from "#lib/shared/configuration.ts";

/** What a browser keeps of one round: the guest's seat, and the secret of an anonymous ballot. */
type Kind = "seat" | "ballot";

const ninetyDays = 90 * 86_400;

function cookieOf(kind: Kind, roundId: string) {
  const secure = configuration().url.startsWith("https:");
  // The last group of the id is enough to tell the rounds of a browser apart.
  const name = `${secure ? "__Host-" : ""}headroom.${kind}-${roundId.slice(-12)}`;
  return { name, options: { httpOnly: true, sameSite: "lax", path: "/", secure, maxAge: ninetyDays } } as const;
}

export async function readRoundCookie(kind: Kind, roundId: string): Promise<string | null> {
  return (await cookies()).get(cookieOf(kind, roundId).name)?.value ?? null;
}

/** Only in an action or a route, which may set cookies. */
export async function keepRoundCookie(kind: Kind, roundId: string, value: string): Promise<void> {
  const { name, options } = cookieOf(kind, roundId);
  (await cookies()).set(name, value, options);
}
