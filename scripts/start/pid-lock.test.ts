import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { findProcessStart } from "#lib/shared/live-process.ts";
import { takePidLock } from "./pid-lock.ts";

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "headroom-lock-"));
  file = join(folder, "headroom.pid");
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a free lock is taken and given back", () => {
  const lock = takePidLock(file);
  expect(lock).toMatchObject({ wasStale: false });
  if ("release" in lock) lock.release();
  expect(existsSync(file)).toBe(false);
});

test("the lock of a live process holds", () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: findProcessStart(process.ppid) }));
  expect(takePidLock(file)).toEqual({ heldBy: process.ppid });
});

test("the lock of a process that ended is taken over", () => {
  const { pid } = spawnSync("true");
  writeFileSync(file, JSON.stringify({ pid, startedAt: "1" }));
  expect(takePidLock(file)).toMatchObject({ wasStale: true });
});

test("the lock of an ended process whose id another one has by now is taken over", () => {
  writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAt: "long ago" }));
  expect(takePidLock(file)).toMatchObject({ wasStale: true });
});

test("a lock file that was cut off is taken over", () => {
  writeFileSync(file, '{"pid"');
  expect(takePidLock(file)).toMatchObject({ wasStale: true });
});
