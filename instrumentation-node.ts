import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { directAddress } from "#lib/auth/direct-address.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { beginStopping } from "#lib/shared/stopping.ts";

const longestDrainMs = 5_000;
const checkEveryMs = 20;

/**
 * On SIGTERM and SIGINT: readiness turns 503 while requests under way finish, new ones are taken for as long (a load
 * balancer needs a moment to notice), then the server closes and the process ends. `next dev` sees to its own end.
 */
export function watchForStop(): void {
  const underWay = new Set<ServerResponse>();
  let server: Server | undefined;
  // Next keeps its server to itself; Node tells of each request, and by which server it came.
  subscribe("http.server.request.start", (message) => {
    const request = message as { response: ServerResponse; server: Server };
    server = request.server;
    underWay.add(request.response);
    request.response.once("close", () => underWay.delete(request.response));
  });

  async function drain(): Promise<void> {
    const endsAt = performance.now() + longestDrainMs;
    while (underWay.size > 0 && performance.now() < endsAt) await pause(checkEveryMs);
    if (!server) process.exit(0);
    server.close(() => process.exit(0));
  }

  const isOurs = process.env.NEXT_MANUAL_SIG_HANDLE !== undefined;
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => {
      beginStopping();
      if (isOurs) void drain();
    });
  }
}

/** Nobody may hide behind another address, see `directAddress`: from here on the header holds that one alone. Next leaves one that is there. */
export function tellDirectAddresses(): void {
  const { trustedProxies: proxies } = configuration();
  subscribe("http.server.request.start", (message) => {
    const { headers, socket } = (message as { request: IncomingMessage }).request;
    headers["x-forwarded-for"] = directAddress(headers["x-forwarded-for"]?.toString(), socket.remoteAddress, proxies);
  });
}
