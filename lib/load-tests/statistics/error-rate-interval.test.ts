import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { predictErrorRate } from "./error-rate-interval.ts";
import { noiseFrom } from "./noise.test-data.ts";

const runs = (count: number, failures: number, requests: number) =>
  Array.from({ length: count }, () => ({ failures, requests }));

describe("a baseline without any failure", () => {
  test.each([
    [10, 100, 5],
    [4, 1000, 49],
    [10, 6_000_000, 294_000],
  ])("of %d runs of %d requests shows %d failures", (count, requests, failures) => {
    const found = predictErrorRate(runs(count, 0, requests), { failures, requests });
    expect(found).toMatchObject({ mean: 0, isAbove: true });
    expect(found.change).toBeCloseTo(failures / requests, 12);
    expect(found.interval[0]).toBeGreaterThan(0);
    expect(found.pValue).toBeLessThan(0.01);
  });

  test("says nothing about one failure in twenty requests", () => {
    expect(predictErrorRate(runs(4, 0, 20), { failures: 1, requests: 20 }).isAbove).toBe(false);
  });

  test("is met by another run without failure", () => {
    const found = predictErrorRate(runs(10, 0, 1000), { failures: 0, requests: 1000 });
    expect(found).toMatchObject({ isAbove: false, isBelow: false, change: 0 });
    expect(found.pValue).toBeGreaterThan(0.5);
  });
});

// python3 - <<'E'
// from scipy import stats
// k=[10,14,6,30,22,8]; n=[2000]*6; N=2000; K=sum(k); M=sum(n); p=K/M; s=(K+.5)/(M+1); v=s*(1-s)/2000
// Q=sum((x/2000-p)**2/v for x in k); w=1/v; tau=max(0,(Q-5)/(6*w-w)); se=(v+tau)/6
// f=(stats.t.ppf(.975,5)/1.959964)**2; var=f*(tau+se)+s*(1-s)/N; c=s*(1-s)/var-1; a,b=s*c,(1-s)*c
// h=.5/N; r=40/N; lo,hi=stats.beta.ppf([.025,.975],a,b); print(p, tau**.5, lo, hi, r-h-hi, r+h-lo, 2*stats.beta.sf(r-h,a,b))
// E
test("rates that scatter more than chance widen the interval, as an independent calculation gives it", () => {
  const baseline = [10, 14, 6, 30, 22, 8].map((failures) => ({ failures, requests: 2000 }));
  const found = predictErrorRate(baseline, { failures: 40, requests: 2000 });
  expect(found.mean).toBeCloseTo(0.0075, 10);
  expect(found.interval[0]).toBeCloseTo(-0.00436328, 6);
  expect(found.interval[1]).toBeCloseTo(0.0197887, 6);
  expect(found.pValue).toBeCloseTo(0.1060235, 5);
});

test("a large run weighs more than a small one", () => {
  const found = predictErrorRate(
    [
      { failures: 1, requests: 10 },
      { failures: 100, requests: 100_000 },
      { failures: 110, requests: 100_000 },
      { failures: 95, requests: 100_000 },
    ],
    { failures: 100, requests: 100_000 },
  );
  expect(found.mean).toBeLessThan(0.0012);
  expect(found.isAbove).toBe(false);
});

const requests = fc.integer({ min: 1, max: 1_000_000 });
const count = fc.tuple(requests, fc.double({ min: 0, max: 1, noNaN: true })).map(([all, share]) => ({
  failures: Math.round(all * share),
  requests: all,
}));

test("whatever the counts, the figures are numbers and agree with one another", () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 4, maxLength: 10 }), count, (baseline, actual) => {
      const { mean, change, interval, isAbove, isBelow, pValue, smallestRise } = predictErrorRate(baseline, actual);
      for (const value of [mean, change, ...interval, pValue, smallestRise]) expect(Number.isFinite(value)).toBe(true);
      expect(mean).toBeGreaterThanOrEqual(0);
      expect(mean).toBeLessThanOrEqual(1);
      expect(isAbove).toBe(interval[0] > 0);
      expect(isBelow).toBe(interval[1] < 0);
    }),
  );
});

test.each([
  [0.001, 500, 0],
  [0.01, 300, 0],
  [0.01, 10_000, 0],
  [0.05, 20_000, 0.08],
])(
  "with a rate of %d, %d requests and %d of noise at most 3 % of unchanged runs are called worse",
  (rate, size, noise) => {
    const next = noiseFrom(62);
    const run = () => ({
      failures: binomial(size, rate * Math.exp(noise * next.normal()), next.uniform),
      requests: size,
    });
    const rounds = 2000;
    let worse = 0;
    for (let round = 0; round < rounds; round++) {
      const found = predictErrorRate(Array.from({ length: 10 }, run), run());
      if (found.isAbove && found.change > 0.005) worse++;
    }
    expect(worse / rounds).toBeLessThanOrEqual(0.03);
  },
);

/** Failures by the gaps between them, which are geometric. */
function binomial(size: number, rate: number, uniform: () => number): number {
  let at = 0;
  for (let failures = 0; ; failures++) {
    at += Math.floor(Math.log(uniform()) / Math.log1p(-rate)) + 1;
    if (at > size) return failures;
  }
}
