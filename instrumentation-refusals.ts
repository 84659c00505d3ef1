import { subscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import { refusedPath } from "#lib/shared/refused-path.ts";

/**
 * Next answers TRACE, and an address of the API whose percent signs stand for nothing, with a bare 500. They are led to
 * the route that refuses them in words.
 */
export function leadToRefusals(): void {
  // Next keeps its server to itself; Node tells of each request before Next sees it.
  subscribe("http.server.request.start", (message) => {
    const { request } = message as { request: IncomingMessage };
    const path = refusedPath(request.method, request.url);
    if (path === null) return;
    request.url = path;
    if (request.method === "TRACE") request.method = "GET";
  });
}
