import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readArguments } from "./arguments.ts";
import { exportCommand } from "./export.ts";
import { Signals } from "./signals.ts";
import { Terminal } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "headroom-export-test-"));
const nowhere = { write: () => {} };
let server: Server;

beforeAll(async () => {
  server = createServer((_request, response) => response.end("password hashes"));
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function save(output: string) {
  const { port } = server.address() as AddressInfo;
  const variables = { HEADROOM_URL: `http://127.0.0.1:${port}`, HEADROOM_TOKEN: "hr_0123456789" };
  const around = { variables, folder, terminal: new Terminal(nowhere, nowhere, variables), signals: new Signals() };
  return exportCommand.run(readArguments(["-o", output], exportCommand.options), around, []);
}

// Windows has no such modes.
test.skipIf(process.platform === "win32")("what holds password hashes is for its owner alone", async () => {
  expect(await save("backup.tar.gz")).toBe(0);
  expect((statSync(join(folder, "backup.tar.gz")).mode & 0o777).toString(8)).toBe("600");
});

test.skipIf(process.platform === "win32")("nothing that waits under the unfinished name is written to", async () => {
  writeFileSync(join(folder, "other"), "of somebody else");
  symlinkSync(join(folder, "other"), join(folder, "again.tar.gz.part"));
  expect(await save("again.tar.gz")).toBe(0);
  expect(readFileSync(join(folder, "other"), "utf8")).toBe("of somebody else");
  expect(readFileSync(join(folder, "again.tar.gz"), "utf8")).toBe("password hashes");
});
