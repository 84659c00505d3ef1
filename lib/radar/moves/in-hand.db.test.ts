import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { listInHand } from "./in-hand-store.ts";
import { addTestTactic, experiment, moveTestTactic } from "./tactic.test-data.ts";

test("what stands in Trying and Practising is in hand, with the day of its last move", async () => {
  const mia = await newTestMember("in-hand");
  const other = await newTestMember("in-hand-of-others");
  await addTestTactic(mia, "Stress test");
  await addTestTactic(mia, "Caching", { to: "practising" });
  const spike = await addTestTactic(mia, "Spike test");
  await moveTestTactic(mia, spike, { to: "trying", on: "2026-10-02", ...experiment(mia) });
  await addTestTactic(other, "Histograms", { to: "practising" });
  expect(await listInHand(mia)).toEqual([
    { slug: "caching", name: "Caching", place: "practising", lastOn: "2026-10-01" },
    { slug: "spike-test", name: "Spike test", place: "trying", lastOn: "2026-10-02" },
  ]);
});
