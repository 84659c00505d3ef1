import { expect, test } from "vitest";
import { isServerOf, parsePostmasterFile } from "./postmaster-file.ts";

const lines = [
  "4711",
  "/srv/data/postgres",
  "1763672000",
  "54321",
  "",
  "127.0.0.1",
  "  5432001   65536",
  "ready   ",
  "",
];

test("a server's file tells its process, port and status", () => {
  expect(parsePostmasterFile(lines.join("\n"))).toEqual({ pid: 4711, port: 54321, status: "ready" });
});

test("a status that is not written yet is not ready", () => {
  expect(parsePostmasterFile(lines.slice(0, 6).join("\n"))).toEqual({ pid: 4711, port: 54321, status: "unknown" });
});

test.each(["", "4711", "4711\n/srv\n17636", "x\n\n\n54321", "-4711\n\n\n54321"])(
  "half a file (%j) tells nothing",
  (text) => {
    expect(parsePostmasterFile(text)).toBeNull();
  },
);

test("a process with the recorded id that is no PostgreSQL is not taken for the server", () => {
  expect(isServerOf(import.meta.dirname, process.pid)).toBe(false);
});
