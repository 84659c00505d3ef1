import { type BlockList, isIPv6 } from "node:net";

/**
 * `X-Forwarded-For` with the socket's own address behind it, when that is no proxy of ours: then what the header says was
 * made up by the sender. Else the header as it is.
 */
export function forwardedFor(
  header: string | undefined,
  socketAddress: string | undefined,
  proxies: BlockList,
): string | undefined {
  const address = socketAddress?.replace(/^::ffff:/, "");
  if (!address || proxies.check(address, isIPv6(address) ? "ipv6" : "ipv4")) return header;
  return header ? `${header}, ${address}` : address;
}
