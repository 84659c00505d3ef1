import type { NetworkInterfaceInfo } from "node:os";
import { describe, expect, test } from "vitest";
import { networkAddresses, reachOf } from "./network-addresses.ts";

function at(address: string, internal = false): NetworkInterfaceInfo {
  const common = { address, netmask: "", mac: "", internal, cidr: null };
  return address.includes(":") ? { ...common, family: "IPv6", scopeid: 0 } : { ...common, family: "IPv4" };
}

const interfaces = {
  lo: [at("127.0.0.1", true), at("::1", true)],
  docker0: [at("172.17.0.1")],
  tun0: [at("203.0.113.9")],
  eth0: [at("10.1.2.3"), at("fe80::1")],
  wlan0: [at("192.168.1.7"), at("169.254.10.1")],
};

describe("the addresses of a machine", () => {
  test("are those that others may reach, private networks first", () => {
    expect(networkAddresses(interfaces)).toEqual(["192.168.1.7", "10.1.2.3", "203.0.113.9"]);
  });

  test("are none without a network", () => {
    expect(networkAddresses({ lo: interfaces.lo })).toEqual([]);
  });

  test("are told once, whatever they are bound to", () => {
    expect(networkAddresses({ eth0: [at("10.1.2.3")], eth1: [at("10.1.2.3")] })).toEqual(["10.1.2.3"]);
  });
});

describe("how others get here", () => {
  const local = {
    url: "http://localhost:3000",
    listensOn: "0.0.0.0",
    askedHost: "localhost:3000",
    interfaces,
    isInContainer: false,
  };

  test("is by the address that Headroom is known by, whatever the asker used", () => {
    const known = { ...local, url: "https://headroom.example.org", listensOn: "127.0.0.1" };
    expect(reachOf(known)).toEqual({ kind: "named", origins: ["https://headroom.example.org"] });
  });

  test("is by what the asker used, where that is no loopback", () => {
    expect(reachOf({ ...local, askedHost: "192.168.1.7:3000" })).toEqual({
      kind: "named",
      origins: ["http://192.168.1.7:3000"],
    });
  });

  test.each(["localhost:3000", "127.0.0.1:3000", "[::1]:3000", "headroom.localhost:3000", "", "no host"])(
    "is by the machine's addresses, when it was asked as “%s”",
    (askedHost) => {
      expect(reachOf({ ...local, askedHost })).toEqual({
        kind: "localhost",
        origins: ["http://192.168.1.7:3000", "http://10.1.2.3:3000", "http://203.0.113.9:3000"],
      });
    },
  );

  test("is by the one address that it listens on", () => {
    expect(reachOf({ ...local, listensOn: "10.1.2.3" })).toEqual({
      kind: "localhost",
      origins: ["http://10.1.2.3:3000"],
    });
  });

  test.each(["127.0.0.1", "localhost", "::1"])("is closed, when it listens on %s", (listensOn) => {
    expect(reachOf({ ...local, listensOn })).toEqual({ kind: "here", origins: ["http://localhost:3000"] });
  });

  test("is not known inside a container, nor without a network", () => {
    expect(reachOf({ ...local, isInContainer: true }).kind).toBe("unknown");
    expect(reachOf({ ...local, interfaces: { lo: interfaces.lo } }).kind).toBe("unknown");
  });
});
