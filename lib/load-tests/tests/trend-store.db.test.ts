import { beforeAll, describe, expect, it } from "vitest";
import type { Member } from "#lib/auth/actor.ts";
import { newTestMember } from "#lib/auth/member.test-data.ts";
import { db } from "#lib/db/client.ts";
import { listTrend } from "./trend-store.ts";

const count = 1_300;
const now = new Date("2026-11-20T02:00:00Z");
/** In the middle of the oldest runs, where neither its figure nor its place is special. */
const ordinary = 100;
let mia: Member;
let testId: string;

/** Different in every run, neither rising nor falling for long. */
const figureOf = (number: number) => 100 + ((number * 7_919) % count) / 10;

beforeAll(async () => {
  mia = await newTestMember("trend-team");
  const test = await db.test.create({ data: { teamId: mia.teamId, slug: "nights", name: "Nights" } });
  testId = test.id;
  await db.run.createMany({
    data: Array.from({ length: count }, (_, k) => ({
      teamId: mia.teamId,
      testId,
      number: k + 1,
      status: "ready" as const,
      branch: "main",
      startedAt: new Date(now.getTime() - (count - k) * 60_000),
      p95Ms: figureOf(k + 1),
      asked: "",
    })),
  });
});

const query = { branch: "main", metric: "p95Ms", label: "" } as const;
const numbersOf = (runs: { number: number }[]) => runs.map(({ number }) => number);

describe("a trend of more runs than a chart holds", () => {
  it("keeps the lowest and the highest of each stretch and the newest run, and says how many there are", async () => {
    const { runs, total, newest } = await listTrend(mia, testId, query);
    expect(total).toBe(count);
    expect(newest).toEqual([]);
    expect(runs.length).toBeLessThanOrEqual(600);
    const values = runs.map(({ value }) => value ?? Number.NaN);
    const all = Array.from({ length: count }, (_, k) => figureOf(k + 1));
    expect(Math.min(...values)).toBeCloseTo(Math.min(...all));
    expect(Math.max(...values)).toBeCloseTo(Math.max(...all));
    expect(runs.at(-1)?.number).toBe(count);
    expect(numbersOf(runs)).toEqual(numbersOf(runs).toSorted((a, b) => a - b));
  });

  it("tells the newest beside it without a gap", async () => {
    const thin = await listTrend(mia, testId, query);
    const { runs, total, newest } = await listTrend(mia, testId, { ...query, newest: 1_000 });
    expect({ runs, total }).toEqual({ runs: thin.runs, total: thin.total });
    expect(numbersOf(newest)).toEqual(Array.from({ length: 1_000 }, (_, k) => count - 999 + k));
  });

  it("keeps the runs that are asked for", async () => {
    const left = numbersOf((await listTrend(mia, testId, query)).runs);
    const number = Array.from({ length: count }, (_, k) => k + ordinary).find((one) => !left.includes(one)) ?? 0;
    const { id } = await db.run.findFirstOrThrow({ where: { testId, number } });
    expect(numbersOf((await listTrend(mia, testId, { ...query, kept: [id] })).runs)).toContain(number);
  });

  it("leaves out none of those that a shorter stretch has", async () => {
    const { runs, total, newest } = await listTrend(mia, testId, { ...query, limit: 90, newest: 1_000 });
    expect(total).toBe(90);
    expect(numbersOf(runs)).toEqual(Array.from({ length: 90 }, (_, k) => count - 89 + k));
    expect(newest).toEqual(runs);
  });
});
