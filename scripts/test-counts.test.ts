import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { describeCounts, readCounts } from "./test-counts.mjs";

const folder = mkdtempSync(join(tmpdir(), "headroom-counts-"));
const file = join(folder, "report.json");
afterAll(() => rmSync(folder, { recursive: true }));

const vitestReport = { numPassedTests: 8, numFailedTests: 0, numPendingTests: 1, numTodoTests: 0, testResults: [{}] };

describe("the counts of npm test", () => {
  test("are those of the report", () => {
    write(vitestReport);
    expect(readCounts("vitest", file, true)).toEqual({ passed: 8, failed: 0, skipped: 1 });
  });

  test("count a file that did not load as a failure", () => {
    write({ ...vitestReport, testResults: [{ status: "failed", assertionResults: [] }] });
    expect(readCounts("vitest", file, false)).toEqual({ passed: 8, failed: 1, skipped: 1 });
  });

  test("count an error outside of all tests as a failure", () => {
    write(vitestReport);
    expect(readCounts("vitest", file, false).failed).toBe(1);
  });

  test("count a flaky browser test as a failure", () => {
    write({ stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 0 } });
    expect(readCounts("playwright", file, false)).toEqual({ passed: 5, failed: 2, skipped: 0 });
  });

  test("count a run without a report as a failure", () => {
    expect(readCounts("vitest", join(folder, "none.json"), false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(readCounts("vitest", join(folder, "none.json"), true).failed).toBe(1);
  });

  test("are said with the skipped ones only where there are any", () => {
    expect(describeCounts({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(describeCounts({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });
});

function write(report: unknown) {
  writeFileSync(file, JSON.stringify(report));
}
