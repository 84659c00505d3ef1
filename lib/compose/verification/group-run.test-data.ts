import type { GroupRun, GroupTest } from "#lib/load-tests/comparing/group-runs-store.ts";
import { type Figures, noFigures } from "#lib/load-tests/metric.ts";
import type { HistoryFacts } from "#lib/load-tests/verdicts/history-figures.ts";

export const checkout: GroupTest = {
  id: "checkout",
  slug: "checkout",
  name: "Checkout",
  smallestEffect: { pct: 5, points: 0.5 },
};

type Given = Partial<HistoryFacts> & {
  revision?: string;
  value?: number | null;
  figures?: Partial<Figures>;
  users?: number;
};

/** A run of this number, one a day, with a p95 of `value` ms. */
export function groupRun(number: number, given: Given = {}): GroupRun {
  const { revision = "", value = 400, figures, users = 100, ...facts } = given;
  const told = { ...noFigures, requests: 10_000, p95Ms: value, ...figures };
  return {
    facts: {
      id: `run-${number}`,
      number,
      startedAt: new Date(Date.UTC(2026, 9, number, 2)),
      branch: "main",
      version: "",
      environment: { id: "staging", name: "staging" },
      asked: { users, isUsersFromTool: false, ratePerSecond: null, durationMs: null },
      format: null,
      precision: "computed",
      invalidReason: null,
      isReady: true,
      isDeleted: false,
      isWorse: false,
      comparedWith: [],
      acceptedAt: null,
      ...facts,
    },
    revision,
    figures: { ...told, part: "whole" },
    whole: told,
  };
}

/** Runs with these values, one a day, latest first as stores list them. */
export function groupRuns(values: readonly number[], given: Given = {}, first = 1): GroupRun[] {
  return values.map((value, at) => groupRun(first + at, { ...given, value })).toReversed();
}
