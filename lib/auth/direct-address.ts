import { isIP } from "node:net";
import type { TrustedProxies } from "#lib/shared/trusted-proxies.ts";

/**
 * The address that a request came from: the socket's, unless that is a proxy of ours, which says whom it saw in the last entry of `X-Forwarded-For`.
 * Where proxies were named, that one may be a proxy too, and so on; where they are only guessed, clients may live in the same network, and one is
 * believed. What is no address was said by nobody who counts. "unknown" when the connection is gone already.
 */
export function directAddress(
  header: string | undefined,
  socketAddress: string | undefined,
  { isTrusted, areNamed }: TrustedProxies,
): string {
  let address = addressIn(socketAddress ?? "") ?? "unknown";
  for (const entry of (header ?? "").split(",").toReversed()) {
    const seen = isTrusted(address) ? addressIn(entry) : null;
    if (seen === null) return address;
    address = seen;
    if (!areNamed) return address;
  }
  return address;
}

/** An address without a port, and an IPv4 one as such; null for what is none. */
function addressIn(entry: string): string | null {
  const text = entry.trim().toLowerCase();
  const bare = /^\[(.+)\](?::\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const address = bare.replace(/^::ffff:(?=\d+\.)/, "");
  return isIP(address) === 0 ? null : address;
}
