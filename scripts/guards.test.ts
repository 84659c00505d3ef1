import { describe, expect, test } from "vitest";
import { findOffences } from "./guards.mjs";

describe("the guards", () => {
  test.each([
    ["lib/utils/dates.ts", "", `lib/utils/dates.ts: a folder shows its nouns, not "utils"`],
    ["lib/radar/index.ts", "", "lib/radar/index.ts: name the file after what it exports"],
    ["lib/radar/ring.ts", "\n".repeat(301), "lib/radar/ring.ts: 301 lines, of at most 300: split it"],
    ["lib/radar/ring.ts", "a;\n// TODO later", "lib/radar/ring.ts:2: a note to oneself: do it, or open an issue"],
    ["lib/radar/all.ts", `export * from "./ring.ts";`, "lib/radar/all.ts:1: a barrel: import the file that has it"],
    ["lib/radar/ring.test.ts", `test.only("a", b);`, "lib/radar/ring.test.ts:1: leaves the other tests out"],
    ["e2e/radar.spec.ts", "await page.waitForTimeout(5);", "e2e/radar.spec.ts:1: a sleep: wait for what you wait for"],
  ])("refuse %s with %j", (path, text, offence) => {
    expect(findOffences(path, text)).toEqual([offence]);
  });

  test("let a test skip itself where its samples are absent", () => {
    expect(findOffences("lib/a.test.ts", `describe.skipIf(!there)("a", b);`)).toEqual([]);
  });

  test("let a file of 300 lines be", () => {
    expect(findOffences("lib/a.ts", "a;\n".repeat(300))).toEqual([]);
  });
});
