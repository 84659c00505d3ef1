import { afterAll, expect, it } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member } from "#lib/auth/actor.ts";
import { jobActor } from "#lib/auth/job-actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { storedMapping } from "../formats/mapped/csv-mapping-schema.ts";
import { listUploadTargets } from "../uploads/upload-targets-store.ts";
import { startIngest } from "./run-ingest-store.ts";
import { runUploadSchema } from "./run-schema.ts";
import { createRun } from "./run-upload-store.ts";

afterAll(stopSending);

const now = new Date("2026-11-20T02:00:00Z");
const mapped = { format: "mapped-csv", "map.duration": "took", "map.durationUnit": "s", "map.labels": "verb,path" };

async function uploaded(member: Member, more: Record<string, string> = {}): Promise<string> {
  const storeKey = `00/${crypto.randomUUID()}`;
  const file = { fileName: "own.csv", storeKey, bytes: 10, sha256: "ab".repeat(32) };
  const upload = runUploadSchema.parse({ test: "checkout", create: "true", ...more });
  const created = await createRun(member, upload, [file], null, now);
  return "runId" in created ? created.runId : expect.fail(created.kind);
}

it("a mapping that comes with an upload is kept with the test, for the uploads after it, and told once", async () => {
  const mia = await newTestMember("mapping-team");
  await uploaded(mia, mapped);
  await uploaded(mia, mapped);
  const run = await startIngest(jobActor(mia.teamId), await uploaded(mia));
  expect(storedMapping(run?.test.csvMapping)).toMatchObject({
    duration: "took",
    durationUnit: "s",
    time: "",
    labels: ["verb", "path"],
    successValues: [],
  });
  expect((await listUploadTargets(mia)).tests[0]?.csvMapping).toMatchObject({ duration: "took" });
  const told = (await entriesOf(mia)).filter((entry) => entry.includes("which column is which"));
  expect(told).toEqual([`${mia.name} said which column is which in the CSV files of the test checkout`]);
});

it("a mapping without a duration, or without the values that mean success, is refused", () => {
  const problems = (more: Record<string, string>) =>
    runUploadSchema.safeParse({ test: "a", ...more }).error?.issues.map(({ path }) => path.join("."));
  expect(problems({ "map.time": "at" })).toEqual(["map.duration"]);
  expect(problems({ "map.duration": "took", "map.success": "ok" })).toEqual(["map.successValues"]);
  expect(problems({ "map.duration": "took", "map.durationUnit": "days" })).toEqual(["map.durationUnit"]);
});
