import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashSources } from "./sources-hash.ts";

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "headroom-hash-"));
  mkdirSync(join(root, "app/teams"), { recursive: true });
  write("app/page.tsx", "page");
  write("app/teams/page.tsx", "teams");
});
afterEach(() => rmSync(root, { recursive: true }));

test("the same sources have the same hash, touched or not", () => {
  const before = hashSources(root, ["app"]);
  write("app/page.tsx", "page");
  expect(hashSources(root, ["app"])).toBe(before);
});

test("a change, a new file and a new name each change the hash", () => {
  const hashes = [hashSources(root, ["app"])];
  write("app/teams/page.tsx", "changed");
  hashes.push(hashSources(root, ["app"]));
  write("app/error.tsx", "error");
  hashes.push(hashSources(root, ["app"]));
  renameSync(join(root, "app/error.tsx"), join(root, "app/layout.tsx"));
  hashes.push(hashSources(root, ["app"]));
  expect(new Set(hashes).size).toBe(4);
});

test("what is left out changes nothing, nor does a folder that is not there", () => {
  const before = hashSources(root, ["app"]);
  write("app/page.test.tsx", "test");
  expect(hashSources(root, ["app", "public"], (path) => path.endsWith(".test.tsx"))).toBe(before);
});

function write(path: string, text: string) {
  writeFileSync(join(root, path), text);
}
