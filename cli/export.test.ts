import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
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
let named = "";

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.setHeader("content-disposition", `attachment; filename="${named}"`);
    response.end("password hashes");
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

function save(...args: string[]) {
  const { port } = server.address() as AddressInfo;
  const variables = { HEADROOM_URL: `http://127.0.0.1:${port}`, HEADROOM_TOKEN: "hr_0123456789" };
  const around = { variables, folder, terminal: new Terminal(nowhere, nowhere, variables), signals: new Signals() };
  return exportCommand.run(readArguments(args, exportCommand.options), around, []);
}

// Windows has no such modes.
test.skipIf(process.platform === "win32")("what holds password hashes is for its owner alone", async () => {
  expect(await save("-o", "backup.tar.gz")).toBe(0);
  expect((statSync(join(folder, "backup.tar.gz")).mode & 0o777).toString(8)).toBe("600");
});

test.skipIf(process.platform === "win32")("nothing that waits under the unfinished name is written to", async () => {
  writeFileSync(join(folder, "other"), "of somebody else");
  symlinkSync(join(folder, "other"), join(folder, "again.tar.gz.part"));
  expect(await save("-o", "again.tar.gz")).toBe(0);
  expect(readFileSync(join(folder, "other"), "utf8")).toBe("of somebody else");
  expect(readFileSync(join(folder, "again.tar.gz"), "utf8")).toBe("password hashes");
});

test("it is called as the server says, where that is the name of an export", async () => {
  named = "headroom-export-2026-11-20.tar.gz";
  expect(await save()).toBe(0);
  expect(readdirSync(folder)).toContain(named);
});

test.each(["../escaped.tar.gz", "..", ".bashrc", "headroom.mjs", "a/../b.tar.gz"])(
  "no server names it %s",
  async (name) => {
    named = name;
    const before = readdirSync(folder);
    rmSync(join(folder, "headroom-export.tar.gz"), { force: true });
    expect(await save()).toBe(0);
    expect(readdirSync(folder)).toEqual([...new Set([...before, "headroom-export.tar.gz"])].toSorted());
  },
);
