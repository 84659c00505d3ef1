import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { quantile } from "../../statistics/histogram.ts";
import { parseJmeterCsv } from "../jmeter/jmeter-csv.ts";

const durations = fc.array(fc.oneof(fc.nat(50), fc.nat(5000), fc.nat(4_000_000)), { minLength: 1, maxLength: 300 });

test("every quantile of what was read is within 1 % of the exact one", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "headroom-property-"));
  const file = { path: path.join(folder, "samples.csv"), fileName: "samples.csv" };
  try {
    await fc.assert(
      fc.asyncProperty(durations, fc.double({ min: 0, max: 1, noNaN: true }), async (values, q) => {
        await writeFile(file.path, ["elapsed,label", ...values.map((value) => `${value},a`), ""].join("\n"));
        const { whole } = await parseJmeterCsv([file], folder);
        const sorted = [...values].sort((a, b) => a - b);
        const exact = sorted[Math.max(0, Math.ceil(q * sorted.length * (1 - 4 * Number.EPSILON)) - 1)] ?? Number.NaN;
        const read = (whole.histogram && quantile(whole.histogram, q)) ?? Number.NaN;
        expect(Math.abs(read - exact)).toBeLessThanOrEqual(exact * 0.01);
      }),
      { numRuns: 25 },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}, 60_000);
