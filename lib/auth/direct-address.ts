import { BlockList, isIPv6 } from "node:net";

/** Where a proxy of one's own may stand: this machine and private networks (RFC 1918, 4193, 3927, 4291). */
const near = new BlockList();
near.addSubnet("127.0.0.0", 8);
near.addSubnet("10.0.0.0", 8);
near.addSubnet("172.16.0.0", 12);
near.addSubnet("192.168.0.0", 16);
near.addSubnet("169.254.0.0", 16);
near.addAddress("::1", "ipv6");
near.addSubnet("fc00::", 7, "ipv6");
near.addSubnet("fe80::", 10, "ipv6");

/**
 * `X-Forwarded-For` with the socket's own address behind it, when that comes straight from the internet: then no proxy
 * of ours stands between, and what the header says was made up by the sender. Else the header as it is.
 */
export function forwardedFor(header: string | undefined, socketAddress: string | undefined): string | undefined {
  const address = socketAddress?.replace(/^::ffff:/, "");
  if (!address || near.check(address, isIPv6(address) ? "ipv6" : "ipv4")) return header;
  return header ? `${header}, ${address}` : address;
}
