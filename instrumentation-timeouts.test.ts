import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { letUploadsTakeTheirTime } from "./instrumentation-timeouts.ts";

test("no upload is ended for taking long, only a connection on which nothing happens", async () => {
  const server = createServer((_request, response) => response.end());
  onTestFinished(() => {
    server.close();
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  expect(server.requestTimeout).toBe(300_000);
  letUploadsTakeTheirTime();
  const { port } = server.address() as AddressInfo;
  await fetch(`http://127.0.0.1:${port}`);
  expect(server.requestTimeout).toBe(0);
  expect(server.headersTimeout).toBe(60_000);
  expect(server.timeout).toBeGreaterThan(600_000);
});
