import { subscribe } from "node:diagnostics_channel";
import type { Server } from "node:http";

/** Longer than any request waits for its verdict. */
const longestSilenceMs = 15 * 60_000;

/**
 * Node ends requests that take longer than five minutes to arrive, which a large file over a slow line does. An upload
 * may take as long as it likes; a connection on which nothing comes or goes is ended.
 */
export function letUploadsTakeTheirTime(): void {
  // Next keeps its server to itself; Node tells of each request, and by which server it came.
  subscribe("http.server.request.start", (message) => {
    const { server } = message as { server: Server };
    server.requestTimeout = 0;
    server.timeout = longestSilenceMs;
  });
}
