import { BlockList } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress } from "./client-address.ts";
import { forwardedFor } from "./direct-address.ts";

const proxies = new BlockList();
proxies.addSubnet("10.0.0.0", 8);
proxies.addAddress("::1", "ipv6");

const seen = (header: string | undefined, socket: string | undefined) =>
  clientAddress(new Headers({ "x-forwarded-for": forwardedFor(header, socket, proxies) ?? "" }));

describe("the address of a client", () => {
  it.each([
    ["a proxy of ours tells it", "198.51.100.7", "10.0.0.5", "198.51.100.7"],
    ["a proxy appends what it saw to what the sender made up", "1.2.3.4, 198.51.100.7", "::1", "198.51.100.7"],
    ["somebody from the internet makes one up", "1.2.3.4", "203.0.113.9", "203.0.113.9"],
    ["somebody from the internet makes one up, by IPv6", "1.2.3.4", "2001:db8::9", "2001:db8::9"],
    ["an IPv4 address comes as an IPv6 one", "1.2.3.4", "::ffff:203.0.113.9", "203.0.113.9"],
    ["there is no header", undefined, "203.0.113.9", "203.0.113.9"],
  ])("is right when %s", (_, header, socket, address) => expect(seen(header, socket)).toBe(address));
});
