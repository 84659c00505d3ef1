import { isIPv4 } from "node:net";
import type { NetworkInterfaceInfo } from "node:os";

type Interfaces = Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;

/** Networks between a machine and what runs inside it: no phone is in them. */
const isVirtual = /^(docker|br-|veth|virbr|vmnet|vboxnet|cni|flannel|podman|lxc)/;

/** Home and office networks first; 169.254 is what a machine calls itself when nobody gave it an address. */
const order = [/^192\.168\./, /^10\./, /^172\.(1[6-9]|2\d|3[01])\./, /^(?!169\.254\.)/];

/** The IPv4 addresses under which others may reach this machine, as `os.networkInterfaces` tells them: private ones first. */
export function networkAddresses(interfaces: Interfaces): string[] {
  const found = Object.entries(interfaces)
    .filter(([name]) => !isVirtual.test(name))
    .flatMap(([, addresses = []]) => addresses)
    .filter(({ address, internal }) => !internal && isIPv4(address))
    .map(({ address }) => ({ address, rank: order.findIndex((network) => network.test(address)) }));
  const ranked = found.filter(({ rank }) => rank >= 0).toSorted((a, b) => a.rank - b.rank);
  return [...new Set(ranked.map(({ address }) => address))];
}

/**
 * How people at other machines get here. `named`: under the address that Headroom is known by, or that the asker used.
 * `localhost`: the asker used an address that means "this machine" everywhere; `origins` are those of it in the network.
 * `here`: it listens to this machine only. `unknown`: nobody but whoever set it up can tell.
 */
export type Reach = { kind: "named" | "localhost" | "here" | "unknown"; origins: string[] };

type Asked = {
  /** The origin that Headroom is known by: `HEADROOM_URL`, or `http://localhost:PORT`. */
  url: string;
  /** What it listens on: `HEADROOM_HOST`. */
  listensOn: string;
  /** The host that the request names, with its port. */
  askedHost: string;
  interfaces: Interfaces;
  /** The addresses inside a container are nobody else's. */
  isInContainer: boolean;
};

/** `origins` begin with the one to show; those of `here` and `unknown` lead this machine alone to Headroom. */
export function reachOf({ url, listensOn, askedHost, interfaces, isInContainer }: Asked): Reach {
  const { protocol, hostname, port } = new URL(url);
  if (!isLoopback(hostname)) return { kind: "named", origins: [url] };
  const asked = URL.canParse(`${protocol}//${askedHost}`) ? new URL(`${protocol}//${askedHost}`) : null;
  if (asked && asked.hostname !== "" && !isLoopback(asked.hostname)) return { kind: "named", origins: [asked.origin] };
  if (isLoopback(listensOn)) return { kind: "here", origins: [url] };
  const addresses = isEveryAddress(listensOn) ? networkAddresses(interfaces) : [listensOn];
  if (isInContainer || addresses.length === 0) return { kind: "unknown", origins: [url] };
  const place = port === "" ? "" : `:${port}`;
  const origins = addresses.map(
    (address) => `${protocol}//${address.includes(":") ? `[${address}]` : address}${place}`,
  );
  return { kind: "localhost", origins };
}

function isEveryAddress(host: string): boolean {
  return host === "0.0.0.0" || host === "::" || host === "[::]";
}

/** Whether a host name means the machine that one sits at: `localhost`, `127.0.0.1`, `[::1]`. */
function isLoopback(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return name === "::1" || name.startsWith("127.") || name === "localhost" || name.endsWith(".localhost");
}
