import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { StartRefused } from "./refusal.ts";

/**
 * Checks that the web server will be able to listen.
 * @param waitMs how long the port may stay taken: processes of a crashed start need a moment to notice and end
 * @throws StartRefused
 */
export async function checkPort(port: number, host: string, waitMs: number): Promise<void> {
  const giveUpAt = Date.now() + waitMs;
  for (;;) {
    const code = await listenOnce(port, host);
    if (code === null) return;
    if (code !== "EADDRINUSE" || Date.now() > giveUpAt) throw new StartRefused(explain(code, port, host));
    await pause(200);
  }
}

function listenOnce(port: number, host: string): Promise<string | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => done(null)));
  });
}

function explain(code: string, port: number, host: string) {
  if (code === "EADDRINUSE")
    return `Port ${port} is taken by another program.\nSet another one: PORT=${port + 1} npm start`;
  if (code === "EACCES") return `Port ${port} is reserved for the system.\nSet one above 1023: PORT=3000 npm start`;
  return `Headroom cannot listen on ${host}, port ${port} (${code}).\nCheck HEADROOM_HOST and PORT.`;
}
