import { noiseFrom } from "#lib/load-tests/statistics/noise.test-data.ts";

/** One request of a run that is made up, as far as all tools tell of it. */
export type MadeSample = {
  /** Epoch ms. */
  startMs: number;
  /** In steps of a microsecond. */
  ms: number;
  resource: number;
  code: 200 | 500;
  bytes: number;
  users: number;
};

export const startMs = Date.UTC(2026, 0, 15, 9, 0, 0);
export const host = "https://shop.example.test";
export const failure = "Internal Server Error";
const runMs = 3_600_000;
const resources = 20;

/** As many samples, spread over one hour: 20 resources, log-normal times around 120 ms, 1 % failures, up to 50 users. */
export function* madeSamples(samples: number): Generator<MadeSample> {
  const { uniform, normal } = noiseFrom(42);
  for (let k = 0; k < samples; k += 1) {
    const resource = Math.floor(uniform() * resources);
    yield {
      startMs: startMs + Math.floor((k / samples) * runMs),
      ms: Math.max(1000, Math.round(1000 * Math.exp(4.2 + resource * 0.06 + 0.5 * normal()))) / 1000,
      resource,
      code: uniform() < 0.01 ? 500 : 200,
      bytes: 500 + Math.floor(uniform() * 20_000),
      users: 1 + (k % 50),
    };
  }
}

export function pathOf({ resource }: MadeSample): string {
  return `/api/v2/resource-${resource}`;
}
