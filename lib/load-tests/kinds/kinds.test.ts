import { describe, expect, test } from "vitest";
import { noiseFrom } from "../statistics/noise.test-data.ts";
import { answerKind } from "./answer-kind.ts";
import { faultWindow } from "./fault-window.ts";
import { storedKindAnswer } from "./kind-answer.ts";
import { shaped } from "./kind-input.test-data.ts";
import type { KindInput } from "./kind-input.ts";
import { kindSentence, kindWords } from "./kind-sentence.ts";

const between = (from: number, to: number) => (second: number) => second >= from && second < to;
/** What is said of a run of this kind, after a journey through the database. */
function said(kind: Parameters<typeof answerKind>[0], input: KindInput): string {
  const answer = storedKindAnswer(JSON.parse(JSON.stringify(answerKind(kind, input))));
  return answer ? kindSentence(answer) : "nothing";
}

describe("a spike test", () => {
  const isSpike = between(120, 180);
  const users = (second: number) => (isSpike(second) ? 800 : 100);
  const slowUntil = (end: number) => (second: number) => (second >= 120 && second < end ? 900 : 80);

  test("tells how long the system took to be as before", () => {
    const run = shaped({ seconds: 400, users, p95: slowUntil(221) });
    expect(answerKind("spike", run)).toMatchObject({
      state: "recovered",
      fromMs: 120_000,
      toMs: 180_000,
      recoveryMs: 41_000,
    });
    expect(said("spike", run)).toMatch(/^Time to recover after the spike: 41 s\. p95 went from 80 to 9\d\d ms\.$/);
  });

  test("finds the jump in the rate where no users are told", () => {
    const run = shaped({ seconds: 400, rate: (second) => (isSpike(second) ? 900 : 100), p95: slowUntil(200) });
    expect(answerKind("spike", run)).toMatchObject({ state: "recovered", recoveryMs: 20_000 });
  });

  test("of a load that stays up counts from the jump", () => {
    const run = shaped({ seconds: 400, users: (second) => (second < 120 ? 100 : 800), p95: slowUntil(190) });
    expect(answerKind("spike", run)).toMatchObject({ isHeld: true, recoveryMs: 70_000 });
    expect(said("spike", run)).toContain("Time to recover after the jump: 1 min 10 s.");
  });

  test("counts errors as trouble too", () => {
    const run = shaped({ seconds: 400, users, errors: (second) => (between(130, 250)(second) ? 0.2 : 0) });
    expect(answerKind("spike", run)).toMatchObject({ recoveryMs: 70_000 });
    expect(said("spike", run)).toMatch(/errors up to 20[.\d]* %/);
  });

  test("says that it never recovered, that it was not shaken, and that there was no spike", () => {
    expect(said("spike", shaped({ seconds: 400, users, p95: slowUntil(400) }))).toContain(
      "Not recovered after the spike.",
    );
    expect(said("spike", shaped({ seconds: 400, users }))).toContain("The spike changed nothing");
    expect(said("spike", shaped({ seconds: 400, users: () => 100 }))).toBe("No spike: the load never jumped.");
    expect(said("spike", { ...shaped({ seconds: 4 }), series: null })).toContain("No spike");
  });
});

describe("a chaos test", () => {
  const broken = between(300, 420);
  const run = shaped({ seconds: 600, errors: (second) => (between(300, 470)(second) ? 0.4 : 0) });

  test("measures from the fault that its tag tells", () => {
    const told = { ...run, tags: { fault: "5m-7m" } };
    expect(answerKind("chaos", told)).toMatchObject({ state: "recovered", isTold: true, recoveryMs: 50_000 });
    expect(said("chaos", told)).toMatch(
      /^The fault from 5:00 to 7:00 was recovered from in 50 s\. p95 went from 80 to 8\d ms, errors up to 40[.\d]* %\.$/,
    );
  });

  test("sees a dip by itself", () => {
    const dip = shaped({ seconds: 600, rate: (second) => (broken(second) ? 40 : 200) });
    expect(answerKind("chaos", dip)).toMatchObject({ isTold: false, fromMs: 300_000, toMs: 420_000 });
  });

  test("says that nothing happened", () => {
    expect(said("chaos", { ...shaped({ seconds: 600 }), tags: { fault: "300-420" } })).toContain("changed nothing");
    expect(said("chaos", shaped({ seconds: 600 }))).toContain("No fault was told");
    expect(said("chaos", { ...shaped({ seconds: 60 }), tags: { fault: "5m-7m" } })).toContain("No fault");
  });

  test.each([
    ["5m-7m", { fromMs: 300_000, toMs: 420_000 }],
    ["90s to 1m45s", { fromMs: 90_000, toMs: 105_000 }],
    ["300–420", { fromMs: 300_000, toMs: 420_000 }],
    ["7m-5m", null],
    ["soon", null],
    ["1m-2m-3m", null],
    ["", null],
  ])("reads the window %j", (text, window) => {
    expect(faultWindow(text)).toEqual(window);
  });
});

describe("a stress test", () => {
  const users = (second: number) => second;
  const rate = (second: number) => second * 0.65;

  test("breaks where errors set in", () => {
    const run = shaped({ seconds: 900, users, rate, errors: (second) => (second >= 640 ? 0.05 : 0) });
    expect(answerKind("stress", run)).toMatchObject({ state: "broke", cause: "errors", users: 640, atMs: 640_000 });
    expect(said("stress", run)).toMatch(
      /^Broke at 640 users, 4\d\d\/s, after 10:40: more than 1 % of the requests failed\.$/,
    );
  });

  test("breaks where p95 passes its objective, or three times its start", () => {
    const run = shaped({ seconds: 900, users, rate, p95: (second) => (second < 300 ? 100 : 100 + (second - 300)) });
    expect(answerKind("stress", { ...run, p95ObjectiveMs: 200 })).toMatchObject({ cause: "p95", limit: 200 });
    const answer = answerKind("stress", run);
    expect(answer).toMatchObject({ cause: "p95" });
    if (answer?.kind === "stress" && answer.users !== null) expect(Math.abs(answer.users - 500)).toBeLessThan(20);
  });

  test("holds in spite of a single hiccup", () => {
    const run = shaped({ seconds: 900, users, rate, errors: (second) => (second === 300 ? 0.5 : 0) });
    expect(said("stress", run)).toMatch(/^Did not break: it held 899 users, 5\d\d\/s\.$/);
  });
});

describe("an endurance test", () => {
  const hours = 4;
  const day = { seconds: hours * 3600, bucketMs: 30_000 };

  test("finds a drift of 3 % an hour, and says how sure that is", () => {
    const run = shaped({ ...day, p95: (second) => 80 * 1.03 ** (second / 3600) });
    const answer = answerKind("endurance", run);
    expect(said("endurance", run)).toMatch(/^p95 rises [23]\.\d %\/h \(2\.\d to 3\.\d\)\.$/);
    if (answer?.kind !== "endurance" || !answer.p95) throw new Error("no answer");
    expect(answer.p95.interval[0]).toBeLessThan(3);
    expect(answer.p95.interval[1]).toBeGreaterThan(3);
    expect(answer.p95.overRunPct).toBeCloseTo(100 * (1.03 ** hours - 1), -1);
  });

  test("finds none in noise of which neighbours are alike", () => {
    const rises = Array.from({ length: 100 }, (_, seed) => {
      const { normal } = noiseFrom(seed);
      let wander = 0;
      const p95 = () => {
        wander = 0.5 * wander + 0.05 * normal();
        return 80 * Math.exp(wander);
      };
      return said("endurance", shaped({ ...day, p95 }, seed));
    }).filter((sentence) => !sentence.startsWith("p95 holds"));
    expect(rises.length).toBeLessThanOrEqual(10);
  });

  test("sees memory that leaks", () => {
    const values = Array.from({ length: 480 }, (_, k) => 40 * 1.05 ** (k / 120));
    const resources = [{ host: "shop-1", metric: "memory", unit: "%", bucketMs: 30_000, values }];
    expect(said("endurance", { ...shaped(day), resources })).toContain("Memory of shop-1 rises 5.0 %/h");
  });

  test("of a few seconds tells nothing", () => {
    expect(said("endurance", shaped({ seconds: 8 }))).toContain("too short");
  });
});

describe("a smoke test and a suite", () => {
  const label = (name: string, meanMs: number, failures = 0) => ({ label: name, requests: 3, failures, meanMs });
  const labels = [label("GET /a", 1000), label("GET /b", 5000), label("GET /c", 200, 3)];

  test("tell what failed", () => {
    expect(said("smoke", { ...shaped({ seconds: 5 }), labels })).toBe("1 of 3 requests failed: GET /c.");
    expect(said("smoke", { ...shaped({ seconds: 5 }), labels: labels.slice(0, 2) })).toBe(
      "All 2 requests were answered.",
    );
  });

  test("tell the total and the slowest", () => {
    expect(said("suite", { ...shaped({ seconds: 5 }), labels })).toBe(
      "3 cases in 19 s, 1 failed. Slowest: GET /b, 5 s.",
    );
  });

  test("are said in a few words too", () => {
    const answer = answerKind("smoke", { ...shaped({ seconds: 5 }), labels });
    expect(answer && kindWords(answer)).toBe("1 failed");
  });
});

test("a load test asks nothing, and an answer of another release is none", () => {
  expect(answerKind("load", shaped({ seconds: 60 }))).toBeNull();
  expect(storedKindAnswer({ kind: "soak" })).toBeNull();
});
