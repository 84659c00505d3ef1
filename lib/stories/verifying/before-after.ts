import type { StoryOutcome } from "../states/story-state.ts";

/** A run on one side. `value` in the metric's stored unit. */
export type MeasuredRun = { id: string; number: number; startedAt: string; revision: string; value: number };

/** The figure that was looked at, with what is needed to speak of it later without its test. */
export type MeasuredFigure = {
  testName: string;
  testSlug: string;
  metric: string;
  /** "p95", as sentences say it. */
  metricName: string;
  /** Empty for the whole run. */
  label: string;
  /** Empty: of any branch. */
  branch: string;
  unit: "ms" | "%" | "/s" | "";
  better: "down" | "up";
  /** Which part of the runs was taken, and which kind of percentiles where it is one: others are not held against the level. */
  part: "whole" | "steady";
  precision: string | null;
};

/**
 * Runs before and after a change, as they were when somebody compared them: later runs change nothing of it. `change` in percent, or in
 * points of error rates; all levels in the metric's stored unit.
 */
export type BeforeAfter = {
  figure: MeasuredFigure;
  /** Oldest first. */
  before: MeasuredRun[];
  after: MeasuredRun[];
  /** Null where the runs are too few, or cannot be compared. */
  difference: {
    before: number;
    after: number;
    unit: "%" | "points";
    change: number;
    interval: [number, number];
    pValue: number;
    smallestVisible: number;
  } | null;
  /** What was not the same in all of the runs, a sentence each. */
  differs: string[];
  proposed: StoryOutcome;
  /** "p95 fell from 412 to 281 ms (−29 to −34 %), 5 runs before, 6 after." */
  sentence: string;
  /** The worst level of a single further run that would still count as like those after; null: unknown. */
  heldLevel: number | null;
};

/** A measurement that was kept. */
export type Measurement = {
  id: string;
  testId: string | null;
  result: BeforeAfter;
  madeBy: string;
  createdAt: Date;
};
