import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { noiseFrom } from "./noise.test-data.ts";
import { findSteadyPart, neverSteady, type SteadySeries, steadyAllAlong } from "./steady-state.ts";

type Shape = (bucket: number) => number;

/** A run of `buckets` seconds whose users, requests and response times follow these shapes with 5 % of noise. */
function runOf(buckets: number, shapes: { users?: Shape; rate?: Shape; ms?: Shape }, seed = 1): SteadySeries {
  const { normal } = noiseFrom(seed);
  const list = (shape: Shape, noise = 0.05) =>
    Array.from({ length: buckets }, (_, k) => Math.max(0, shape(k) * (1 + noise * normal())));
  return {
    bucketMs: 1000,
    durationMs: buckets * 1000,
    counts: list(shapes.rate ?? (() => 200)).map(Math.round),
    users: shapes.users ? list(shapes.users, 0).map(Math.round) : null,
    meanMs: list(shapes.ms ?? (() => 80)),
  };
}

/** Up to `top` in `up` seconds, down in the last `down`. */
const ramped =
  (top: number, up: number, down: number, buckets: number): Shape =>
  (k) =>
    top * Math.min(1, (k + 1) / Math.max(1, up), (buckets - k) / Math.max(1, down));

describe("the steady part of a run", () => {
  test("lies between ramp-up and cool-down of its users", () => {
    const users = ramped(200, 60, 30, 600);
    const found = findSteadyPart(runOf(600, { users, rate: users }));
    // 95 % of the plateau is reached at second 57, and left 28 seconds before the end.
    expect(found).toEqual({ kind: "part", fromMs: 56_000, toMs: 572_000 });
  });

  test("is found from the rate alone where no users are told", () => {
    const found = findSteadyPart(runOf(600, { rate: ramped(200, 60, 30, 600) }));
    expect(found).toMatchObject({ kind: "part" });
    if (found.kind !== "part") return;
    expect(Math.abs(found.fromMs - 55_000)).toBeLessThanOrEqual(10_000);
    expect(Math.abs(found.toMs - 578_000)).toBeLessThanOrEqual(12_000);
  });

  test("leaves out the warm-up of a system whose caches fill", () => {
    const found = findSteadyPart(runOf(300, { users: () => 50, ms: (k) => 80 + 300 * Math.exp(-k / 8) }));
    expect(found).toMatchObject({ kind: "part", toMs: 300_000 });
    if (found.kind === "part") expect(Math.abs(found.fromMs - 25_000)).toBeLessThanOrEqual(15_000);
  });

  test.each<[string, SteadySeries]>([
    ["level from the start", runOf(300, { users: () => 50 })],
    ["level, by its rate", runOf(300, {})],
    ["that gets slower half way", runOf(300, { users: () => 50, ms: (k) => (k < 150 ? 80 : 140) })],
    ["that gets slower after a fifth", runOf(300, { users: () => 50, ms: (k) => (k < 60 ? 80 : 140) })],
    ["that slows down steadily", runOf(300, { users: () => 50, ms: (k) => 80 + k / 2 })],
    ["that stalls after a sixth", runOf(300, { users: () => 50, ms: (k) => (k > 50 && k < 58 ? 900 : 80) })],
    ["whose rate halves half way", runOf(300, { rate: (k) => (k < 160 ? 200 : 90) })],
    ["whose rate sinks with its slowness", runOf(300, { rate: (k) => 200 - k / 3 })],
  ])("is all of a run %s: that is a result", (_, series) => {
    expect(findSteadyPart(series)).toEqual({ kind: "all", reason: steadyAllAlong });
  });

  test.each<[string, SteadySeries, string]>([
    ["users that rise to the end", runOf(600, { users: (k) => k + 1 }), `${neverSteady}: users rose to the end`],
    [
      "a peak only",
      runOf(600, { users: ramped(300, 300, 300, 600) }),
      `${neverSteady}: 300 users kept their level for`,
    ],
    ["a rate that rises to the end", runOf(600, { rate: (k) => k }), `${neverSteady}: requests a second rose`],
    ["six buckets", runOf(6, {}), "The run is too short"],
    ["no requests", runOf(60, { rate: () => 0 }), "The requests are too few"],
  ])("is none with %s, and says so", (_, series, reason) => {
    expect(findSteadyPart(series)).toMatchObject({ kind: "none", reason: expect.stringContaining(reason) });
  });

  test("of a short run is found too", () => {
    const users = ramped(20, 5, 0, 30);
    expect(findSteadyPart(runOf(30, { users, rate: users }))).toMatchObject({
      kind: "part",
      fromMs: 4000,
      toMs: 30_000,
    });
  });

  test("goes to the end of a run that fills a part of its last bucket", () => {
    const users = ramped(200, 60, 0, 600);
    const series = { ...runOf(600, { users, rate: users }), durationMs: 599_400 };
    expect(findSteadyPart(series)).toMatchObject({ kind: "part", toMs: 599_400 });
  });

  test("lies within the run and keeps at least three tenths of it, whatever the series", () => {
    const value = fc.oneof(fc.nat(1000), fc.constant(null));
    const bucket = fc.record({ count: fc.nat(500), users: value, mean: value });
    fc.assert(
      fc.property(fc.array(bucket, { maxLength: 80 }), fc.boolean(), (all, knowsUsers) => {
        const durationMs = Math.max(0, all.length * 1000 - 300);
        const found = findSteadyPart({
          bucketMs: 1000,
          durationMs,
          counts: all.map(({ count }) => count),
          users: knowsUsers ? all.map(({ users }) => users) : null,
          meanMs: all.map(({ mean }) => mean),
        });
        if (found.kind !== "part") return;
        expect(found.fromMs).toBeGreaterThanOrEqual(0);
        expect(found.toMs).toBeLessThanOrEqual(durationMs);
        expect(found.toMs - found.fromMs).toBeGreaterThanOrEqual(0.3 * (durationMs - 1000));
      }),
    );
  });

  test("of level runs is all of them but for one in fifty", () => {
    const cut = Array.from({ length: 200 }, (_, seed) => findSteadyPart(runOf(200, {}, seed))).filter(
      ({ kind }) => kind !== "all",
    );
    expect(cut.length).toBeLessThanOrEqual(4);
  });
});
