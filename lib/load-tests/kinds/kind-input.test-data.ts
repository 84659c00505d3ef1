import { noiseFrom } from "../statistics/noise.test-data.ts";
import type { KindInput } from "./kind-input.ts";

type Shape = (second: number) => number;
type Shapes = { seconds: number; users?: Shape; rate?: Shape; p95?: Shape; errors?: Shape; bucketMs?: number };

/** A run whose load, response times and error rates follow these shapes over its seconds, with 3 % of noise. */
export function shaped({ seconds, users, rate, p95, errors, bucketMs = 1000 }: Shapes, seed = 1): KindInput {
  const { normal } = noiseFrom(seed);
  const buckets = Array.from({ length: Math.round((seconds * 1000) / bucketMs) }, (_, k) => (k * bucketMs) / 1000);
  const noisy = (shape: Shape) => buckets.map((second) => Math.max(0, shape(second) * (1 + 0.03 * normal())));
  const counts = noisy(rate ?? (() => 200)).map((perSecond) => Math.round((perSecond * bucketMs) / 1000));
  return {
    durationMs: seconds * 1000,
    steady: { fromMs: 0, toMs: seconds * 1000 },
    series: {
      bucketMs,
      counts,
      failures: counts.map((count, k) => Math.round(count * (errors?.(buckets[k] ?? 0) ?? 0))),
      users: users ? buckets.map((second) => Math.round(users(second))) : null,
      p95Ms: noisy(p95 ?? (() => 80)),
    },
    tags: {},
    labels: [],
    p95ObjectiveMs: null,
    resources: [],
  };
}
