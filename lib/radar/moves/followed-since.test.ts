import { expect, test } from "vitest";
import { followedSince } from "./followed-since.ts";

test("a tactic is followed since it was tried first, not since it was considered", () => {
  const considered = { to: "considering", on: "2026-08-01" } as const;
  expect(followedSince([considered, { to: "trying", on: "2026-09-12" }, { to: "habit", on: "2026-11-01" }])).toBe(
    "2026-09-12",
  );
  expect(followedSince([considered, { to: "paused", on: "2026-09-12" }])).toBe("2026-08-01");
  expect(followedSince([])).toBeNull();
});

test("what was taken back on its day was not followed", () => {
  const considered = { to: "considering", on: "2026-08-01" } as const;
  const undone = [
    { to: "trying", on: "2026-09-12" },
    { to: "considering", on: "2026-09-12" },
  ] as const;
  expect(followedSince([considered, ...undone])).toBe("2026-08-01");
  expect(followedSince([considered, ...undone, { to: "trying", on: "2026-10-01" }])).toBe("2026-10-01");
});
