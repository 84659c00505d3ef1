import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @returns {Counts} */
export const noCounts = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * Reads how many tests passed. A process that ended badly counts at least one failure, whatever its report says: a
 * file that could not be loaded or an error outside of all tests must not look like success.
 * @param {"vitest" | "playwright" | undefined} shape
 * @param {string} reportFile
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function readCounts(shape, reportFile, endedWell) {
  const counts = shape ? countReport(shape, reportFile) : noCounts();
  return endedWell && counts ? counts : { ...noCounts(), ...counts, failed: Math.max(1, counts?.failed ?? 0) };
}

/** @param {Counts} total @param {Counts} counts */
export function addCounts(total, counts) {
  return {
    passed: total.passed + counts.passed,
    failed: total.failed + counts.failed,
    skipped: total.skipped + counts.skipped,
  };
}

/** `812 passed, 0 failed`, and the skipped ones where there are any. */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Null when the report is not there or cut off. */
function countReport(shape, reportFile) {
  try {
    const report = JSON.parse(readFileSync(reportFile, "utf8"));
    return shape === "vitest" ? countVitest(report) : countPlaywright(report.stats);
  } catch {
    return null;
  }
}

/** A file that did not load has failed without a test in it that could say so. */
function countVitest({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && !assertionResults.length,
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + unloaded.length,
    skipped: numPendingTests + numTodoTests,
  };
}

function countPlaywright({ expected, unexpected, flaky, skipped }) {
  return { passed: expected, failed: unexpected + flaky, skipped };
}
