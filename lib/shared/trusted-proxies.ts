import { BlockList, isIP } from "node:net";

const loopback = ["127.0.0.0/8", "::1"];
/** Private networks: RFC 1918, 4193, 3927, 4291. */
const near = [...loopback, "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "fc00::/7", "fe80::/10"];

/** `areNamed`: by whoever runs this Headroom; else they are guessed. */
export type TrustedProxies = { isTrusted: (address: string) => boolean; areNamed: boolean };

/**
 * The proxies whose `X-Forwarded-For` is believed: those named, else the ones that can be expected. Who is reached by https
 * has a proxy in front, somewhere near; who is reached by http may have none, and anybody on the network could pretend.
 */
export function trustedProxies(named: readonly string[] | undefined, url: string): TrustedProxies {
  const list = new BlockList();
  for (const entry of named ?? (url.startsWith("https:") ? near : loopback)) {
    const network = parseNetwork(entry);
    if (network) list.addSubnet(network.address, network.bits, network.family);
  }
  const isTrusted = (address: string) => {
    const [bare = ""] = address.split("%");
    return isIP(bare) !== 0 && list.check(bare, isIP(bare) === 6 ? "ipv6" : "ipv4");
  };
  return { isTrusted, areNamed: named !== undefined };
}

/** Whether every entry is an address ("10.1.2.3") or a network ("10.0.0.0/8"). */
export function areNetworks(entries: readonly string[]): boolean {
  return entries.every((entry) => parseNetwork(entry) !== null);
}

function parseNetwork(entry: string) {
  const [address = "", bits, ...rest] = entry.split("/");
  const isFour = isIP(address) === 4;
  const most = isFour ? 32 : 128;
  const given = bits === undefined ? most : Number(bits);
  if (isIP(address) === 0 || rest.length > 0 || !/^\d{1,3}$/.test(bits ?? "0") || given > most) return null;
  return { address, bits: given, family: isFour ? "ipv4" : "ipv6" } as const;
}
