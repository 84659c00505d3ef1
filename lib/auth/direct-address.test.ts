import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trustedProxies } from "#lib/shared/trusted-proxies.ts";
import { clientAddress } from "./client-address.ts";
import { directAddress } from "./direct-address.ts";

const overHttp = trustedProxies(undefined, "http://headroom.example");
const overHttps = trustedProxies(undefined, "https://headroom.example");
const none = trustedProxies([], "https://headroom.example");
const one = trustedProxies(["10.0.0.5"], "https://headroom.example");
const two = trustedProxies(["10.0.0.0/24", "2001:db8:1::/48"], "https://headroom.example");

const seen = (header: string | undefined, socket: string | undefined, proxies: typeof one) =>
  clientAddress(new Headers({ "x-forwarded-for": directAddress(header, socket, proxies) }));

const visitor = "198.51.100.7";
const made = "1.2.3.4";

describe("the address of a client", () => {
  it.each([
    ["no proxy is trusted, and the header is made up", made, visitor, none, visitor],
    ["no proxy is trusted, not even this machine", made, "127.0.0.1", none, "127.0.0.1"],
    ["no proxy is named, and somebody calls over plain http", made, "192.168.1.7", overHttp, "192.168.1.7"],
    ["no proxy is named, and the one on this machine tells it", visitor, "127.0.0.1", overHttp, visitor],
    ["no proxy is named, and the one nearby tells it", visitor, "172.18.0.1", overHttps, visitor],
    [
      "no proxy is named, and a neighbour of the one nearby makes one up",
      `${made}, 10.0.0.9`,
      "10.0.0.5",
      overHttps,
      "10.0.0.9",
    ],
    ["one proxy tells it", visitor, "10.0.0.5", one, visitor],
    ["one proxy appends what it saw to what the sender made up", `${made}, ${visitor}`, "10.0.0.5", one, visitor],
    ["one proxy says nothing", undefined, "10.0.0.5", one, "10.0.0.5"],
    ["somebody passes the one proxy by", made, visitor, one, visitor],
    ["somebody passes it by and pretends to be it", "10.0.0.5", visitor, one, visitor],
    ["two proxies tell it", `${visitor}, 10.0.0.6`, "10.0.0.5", two, visitor],
    ["two proxies append to what was made up", `${made}, ${visitor}, 10.0.0.6`, "10.0.0.5", two, visitor],
    ["the first of two is not trusted", `${visitor}, 10.0.1.6`, "10.0.0.5", two, "10.0.1.6"],
    [
      "two proxies tell it, one of them by IPv6",
      `2001:db8:9::7, 2001:DB8:1::6`,
      "::ffff:10.0.0.5",
      two,
      "2001:db8:9::7",
    ],
    ["all of them are proxies", "10.0.0.7, 10.0.0.6", "10.0.0.5", two, "10.0.0.7"],
    ["there is a port behind it", `${made}, ${visitor}:4711`, "10.0.0.5", one, visitor],
    ["there is a port behind an IPv6 one", "[2001:db8:9::7]:4711", "10.0.0.5", one, "2001:db8:9::7"],
    ["an IPv4 address comes as an IPv6 one", made, `::ffff:${visitor}`, one, visitor],
    ["a proxy tells garbage", `${made}, me <script>`, "10.0.0.5", one, "10.0.0.5"],
    ["garbage stands before the proxies", `unknown, 10.0.0.6`, "10.0.0.5", two, "10.0.0.6"],
    ["a proxy tells nothing at its end", `${made},`, "10.0.0.5", one, "10.0.0.5"],
    ["there is no header", undefined, visitor, one, visitor],
    ["the connection is gone already", made, undefined, one, "unknown"],
  ])("is right when %s", (_, header, socket, proxies, address) => expect(seen(header, socket, proxies)).toBe(address));

  it("is never chosen by a header that comes from anywhere but a proxy", () => {
    const from = fc.ipV4().filter((address) => !address.startsWith("10.0.0."));
    fc.assert(
      fc.property(fc.string(), from, (header, socket) => {
        expect(directAddress(header, socket, two)).toBe(socket);
      }),
    );
  });
});
