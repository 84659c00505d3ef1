import { expect, test } from "vitest";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { outcomeOf } from "./outcome.ts";
import { judgedRun, runAnswer } from "./run-answer.test-data.ts";

// Exit codes by --fail-on: fail, warning, never.
test.each<[VerdictStatus, number, number, number]>([
  ["pass", 0, 0, 0],
  ["no baseline", 0, 0, 0],
  ["warning", 0, 1, 0],
  ["fail", 1, 1, 0],
  ["not comparable", 5, 5, 5],
  ["invalid", 5, 5, 5],
])("%s ends with %i, %i and %i", (status, ...expected) => {
  const codes = (["fail", "warning", "never"] as const).map((on) => outcomeOf(judgedRun({ status }), on, 600).exitCode);
  expect(codes).toEqual(expected);
});

test("without a baseline there is a warning", () => {
  expect(outcomeOf(judgedRun({ status: "no baseline" }), "fail", 600).note).toContain(
    "Warning: there is no baseline yet",
  );
});

test("a file that could not be read ends with 4 and the reason", () => {
  const run = runAnswer({ status: "failed", error: { message: "This is a picture." } });
  expect(outcomeOf(run, "never", 600)).toEqual({ exitCode: 4, note: "This is a picture." });
});

test.each(["queued", "processing"] as const)("a run that is %s ends with 6 and the command to ask later", (status) => {
  const run = runAnswer({ status });
  expect(outcomeOf(run, "never", 2)).toEqual({
    exitCode: 6,
    note: `No verdict within 2 s; the run is kept. Ask later: headroom verdict ${run.id}`,
  });
});
