import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entriesOf } from "#lib/audit/entries.test-data.ts";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { stopSending } from "#lib/jobs/boss.ts";
import { listBadges, makeBadge, revokeBadge } from "#lib/load-tests/badges/badge-store.ts";
import { GET } from "./route.ts";

let mia: Member;
let stranger: Member;
let testId: string;

beforeAll(async () => {
  mia = await newTestMember("badgers");
  stranger = await newTestMember("strangers");
  testId = (await db.test.create({ data: { teamId: mia.teamId, slug: "checkout", name: "Checkout <b>" } })).id;
});
afterAll(stopSending);

async function judgedRun(number: number, branch: string, status: string) {
  const startedAt = new Date(Date.UTC(2026, 10, number));
  const run = await db.run.create({ data: { teamId: mia.teamId, testId, number, branch, status: "ready", startedAt } });
  const said = { rules: 1, sentence: "", explanation: "", isWorse: false, comparedWith: [], whole: [], evidence: {} };
  await db.verdict.create({ data: { runId: run.id, status, ...said } });
}

async function made(branch = "") {
  return (await makeBadge(mia, { testId, branch })) ?? expect.fail("no test");
}

async function asked(token: string): Promise<[status: number, title: string]> {
  const request = new Request(`http://localhost/badge/${token}.svg`);
  const response = await GET(request, { params: Promise.resolve({ badgeToken: `${token}.svg` }) });
  return [response.status, /<title>(.*)<\/title>/.exec(await response.text())?.[1] ?? ""];
}

describe("a badge", () => {
  test("shows the newest verdict, of all branches or of one", async () => {
    const [all, main] = [await made(), await made("main")];
    expect(await asked(all.token)).toEqual([200, "Checkout &lt;b&gt;: no runs yet"]);
    await judgedRun(1, "main", "pass");
    await judgedRun(2, "feature", "fail");
    expect(await asked(all.token)).toEqual([200, "Checkout &lt;b&gt;: ✗ fail"]);
    expect(await asked(main.token)).toEqual([200, "Checkout &lt;b&gt;: ✓ pass"]);
    expect(await listBadges(mia, testId)).toMatchObject([
      { branch: "main", lastUsedAt: expect.any(Date) },
      { branch: "" },
    ]);
  });

  test("says when it was revoked, of which nobody else is able", async () => {
    const { token } = await made();
    const [newest] = await listBadges(mia, testId);
    const id = newest?.id ?? "";
    expect(await revokeBadge(stranger, id, new Date())).toBe(false);
    expect(await revokeBadge(mia, id, new Date())).toBe(true);
    expect(await revokeBadge(mia, id, new Date())).toBe(false);
    expect(await asked(token)).toEqual([410, "Headroom: badge revoked"]);
    expect((await entriesOf(mia)).at(-1)).toContain("revoked a badge of Checkout");
  });

  test("is not made of another team's test, and a token that was never made shows nothing", async () => {
    expect(await makeBadge(stranger, { testId, branch: "" })).toBeNull();
    expect(await asked("never-made")).toEqual([404, ""]);
    for (let attempt = 0; attempt < 60; attempt += 1) await asked(`guess-${attempt}`);
    expect(await asked("one-more")).toEqual([429, ""]);
  });
});
