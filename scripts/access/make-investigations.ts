import { db } from "#lib/db/client.ts";

type Named = { teamId: string; marker: string };
type Stories = { running: string; paused: string };

const hour = 3_600_000;

/** A timebox that runs, one that waits for data, and hypotheses: a draft, one that awaits runs and one that awaits observations. */
export async function makeInvestigations({ teamId, marker }: Named, { running, paused }: Stories) {
  const clock = { teamId, personName: marker, question: marker, plannedMs: 8 * hour, startedAt: new Date() };
  await db.timebox.create({ data: { ...clock, storyId: running } });
  await db.timebox.create({ data: { ...clock, storyId: paused, pausedAt: new Date(), pausedFor: marker } });
  const words = { component: marker, metric: marker, claim: marker, population: marker, createdBy: marker };
  const said = { ...words, teamId, storyId: running };
  const updatedAt = new Date("2026-01-01T00:00:00Z");
  await db.hypothesis.create({ data: { ...said, number: 1, updatedAt } });
  const live = new Date(Date.now() - hour);
  const awaited = {
    ...said,
    state: "awaiting_data" as const,
    instrumentation: `https://${marker}.example/1`,
    liveSince: live,
    reviewOn: new Date("2099-01-01"),
  };
  const test = {
    version: 1,
    metric: "p95Ms",
    unit: "ms",
    comparator: "<",
    threshold: 300,
    minimumSamples: 2,
    windowDays: 7,
  };
  const declared = { ...test, branch: marker, declaredBy: marker, declaredAt: live };
  const ofTest = await db.test.findFirstOrThrow({ where: { teamId }, select: { id: true } });
  await db.hypothesis.create({
    data: { ...awaited, number: 2, tests: { create: { ...declared, kind: "runs", testId: ofTest.id } } },
  });
  const seen = { id: crypto.randomUUID(), at: new Date().toISOString(), value: 1, source: marker };
  await db.hypothesis.create({
    data: {
      ...awaited,
      number: 3,
      tests: { create: { ...declared, kind: "observed" } },
      results: { create: { testVersion: 1, samples: 1, snapshot: [seen], evaluatedBy: marker } },
    },
  });
  return { draftSavedAt: updatedAt.toISOString(), seen: { id: seen.id } };
}
