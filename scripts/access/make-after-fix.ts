import { db } from "#lib/db/client.ts";
import type { BeforeAfter } from "#lib/stories/verifying/before-after.ts";

type Team = { teamId: string; marker: string };
type Ids = { fixing: string; verifying: string; closed: string; test: { id: string; slug: string }; run: string };

/** What hangs on a team's stories after their fix: a fix, a measurement, a level that is held, a lesson, and changes of load tests. */
export async function makeAfterFix({ teamId, marker }: Team, { fixing, verifying, closed, test, run }: Ids) {
  const facts = { title: `${marker} fix`, ownerTeam: marker, url: `https://${marker}.example/fix`, createdBy: marker };
  const fix = await db.fix.create({ data: { storyId: fixing, teamId, ...facts } });
  const told = { testId: test.id, metric: "p95Ms", label: "", branch: "" };
  const measured = { id: run, number: 1, startedAt: "2026-11-20T00:00:00.000Z", revision: marker, value: 250 };
  const result: BeforeAfter = {
    figure: {
      testName: `${marker} checkout`,
      testSlug: test.slug,
      metric: "p95Ms",
      metricName: "p95",
      label: "",
      branch: "",
      unit: "ms",
      better: "down",
      part: "whole",
      precision: null,
    },
    before: [measured],
    after: [],
    difference: null,
    differs: [marker],
    proposed: "unproven",
    sentence: marker,
    heldLevel: null,
  };
  for (const storyId of [verifying, closed])
    await db.measurement.create({ data: { storyId, teamId, ...told, result, madeBy: marker } });
  await db.story.update({
    where: { id: closed },
    data: { watchTestId: test.id, watchMetric: "p95Ms", provedLevel: 500, closedAt: new Date() },
  });
  const lesson = await db.lesson.create({
    data: { storyId: closed, teamId, title: marker, text: marker, author: marker },
  });
  await db.changePoint.updateMany({ where: { teamId }, data: { storyId: closed } });
  return { fix: { id: fix.id }, lesson: { id: lesson.id } };
}
