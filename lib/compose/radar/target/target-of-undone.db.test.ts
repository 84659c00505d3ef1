import { expect, test } from "vitest";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { newTacticSchema } from "#lib/radar/moves/move-schema.ts";
import { addTactic } from "#lib/radar/tactics/add-tactic-store.ts";
import { takeBackTactic } from "#lib/radar/tactics/take-back-tactic-store.ts";
import { targetSchema } from "./target-schema.ts";
import { setTarget } from "./target-store.ts";

test("a tactic that got a target is not undone, nor does one that is undone get a target, at the same moment either", async () => {
  const mia = await newTestMember("targets-undone");
  const { id: testId } = await db.test.create({ data: { teamId: mia.teamId, slug: "checkout", name: "Checkout" } });
  for (let round = 1; round <= 6; round += 1) {
    const input = newTacticSchema.parse({ name: `Tactic ${round}`, sector: "design" });
    const added = await addTactic(mia, input, new Date());
    const slug = added.ok ? added.value.slug : "";
    const target = { ...targetSchema.parse({ slug, testId, metric: "p95Ms" }), shown: null };
    const [set, undone] = await Promise.all([setTarget(mia, target), takeBackTactic(mia, { slug }, new Date())]);
    expect([set.ok, undone.ok].filter(Boolean)).toHaveLength(1);
    expect(await db.tactic.count({ where: { teamId: mia.teamId, slug } })).toBe(Number(set.ok));
  }
});
