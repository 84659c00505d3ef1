import { expect, test } from "vitest";
import { isProbeId, type Limits, limitsOf, probeIds, unusualLimits, usualLimits } from "./limits.ts";
import { limitsSchema, readLimits } from "./limits-schema.ts";

test("what a team never set is as usual, whatever is stored", () => {
  for (const stored of [{}, null, [], { tool: { runs: "many" } }, { tool: 3 }])
    expect(readLimits(stored)).toEqual(usualLimits);
  expect(Object.keys(usualLimits)).toEqual([...probeIds]);
});

test("only what differs is stored, and it comes back", () => {
  const limits: Limits = { ...usualLimits, tool: { days: 60, runs: 3 }, "test-data": { days: 30, percent: 95 } };
  expect(unusualLimits(limits)).toEqual({ tool: { days: 60 }, "test-data": { percent: 95 } });
  expect(readLimits(unusualLimits(limits))).toEqual(limits);
  expect(unusualLimits(usualLimits)).toEqual({});
});

test("a form sends texts; what is no whole number within the limits is refused where it stands", () => {
  expect(limitsSchema.parse({ trends: { days: "60", points: "8" } }).trends).toEqual({ days: 60, points: 8 });
  for (const days of ["", "0", "1.5", "731", "soon"]) {
    const { error } = limitsSchema.safeParse({ trends: { days } });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["trends.days"]);
    expect(error?.issues[0]?.message).toBe("Give a whole number from 1 to 730 (days).");
  }
});

test("each probe tells its own limits", () => {
  expect(limitsOf(usualLimits, "tool")).toEqual([
    { name: "days", value: 30, usual: 30 },
    { name: "runs", value: 3, usual: 3 },
  ]);
  expect(limitsOf(usualLimits, "requirements").map(({ name }) => name)).toEqual(["days"]);
  expect(["tool", "celebrated", "toString"].map(isProbeId)).toEqual([true, false, false]);
});
