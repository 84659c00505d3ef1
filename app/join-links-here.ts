import "server-only";
import { existsSync } from "node:fs";
import { networkInterfaces } from "node:os";
import { headers } from "next/headers";
import { configuration } from "#lib/shared/configuration.ts";
import { reachOf } from "#lib/shared/network-addresses.ts";
import { type JoinLinks, joinLinks } from "#lib/team-test/joining/join-links.ts";

/** What Docker and Podman leave in the root of a container. */
const containerMarks = ["/.dockerenv", "/run/.containerenv"];

/** How people join the round of this code, as seen from the page that is asked for. */
export async function joinLinksHere(code: string): Promise<JoinLinks> {
  const { url, host } = configuration();
  const reach = reachOf({
    url,
    listensOn: host,
    askedHost: (await headers()).get("host") ?? "",
    interfaces: networkInterfaces(),
    isInContainer: containerMarks.some((mark) => existsSync(mark)),
  });
  return joinLinks(code, reach);
}
