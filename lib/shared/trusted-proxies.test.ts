import { describe, expect, it } from "vitest";
import { areNetworks, trustedProxies } from "./trusted-proxies.ts";

const isTrusted = (address: string, url: string, named?: string[]) => trustedProxies(named, url).isTrusted(address);

describe("a proxy is believed", () => {
  it.each([
    ["on this machine", "127.0.0.1", "http://headroom.example"],
    ["on this machine, by IPv6", "::1", "http://headroom.example"],
    ["on a private network in front of https", "172.18.0.1", "https://headroom.example"],
    ["on a private network in front of https, by IPv6", "fd00::7", "https://headroom.example"],
  ])("%s", (_, address, url) => expect(isTrusted(address, url)).toBe(true));

  it("where it is named, and nowhere else", () => {
    const named = ["203.0.113.0/24", "2001:db8::9"];
    expect(isTrusted("203.0.113.9", "https://headroom.example", named)).toBe(true);
    expect(isTrusted("2001:db8::9", "https://headroom.example", named)).toBe(true);
    expect(isTrusted("2001:db8::8", "https://headroom.example", named)).toBe(false);
    expect(isTrusted("127.0.0.1", "https://headroom.example", named)).toBe(false);
  });
});

describe("nobody is believed", () => {
  it.each([
    ["on the private network of a plain http address", "192.168.1.7", "http://headroom.example"],
    ["on the internet", "203.0.113.9", "https://headroom.example"],
  ])("%s", (_, address, url) => expect(isTrusted(address, url)).toBe(false));

  it("when none is named", () => expect(isTrusted("127.0.0.1", "http://headroom.example", [])).toBe(false));
});

it.each(["proxy.example.org", "10.0.0.0/33", "10.0.0.0/8/8", "10.0.0.0/", "fe80::/129", "10.0/8", ""])(
  "%j is no network",
  (entry) => expect(areNetworks(["10.0.0.0/8", entry])).toBe(false),
);
