import type { FactName, FactSource } from "./fact-source.ts";
import type { Range } from "./range.ts";

export const blockings = ["none", "degraded", "workaround", "blocked"] as const;
export const churns = ["none", "suspected", "confirmed"] as const;
export const storyKinds = ["issue", "incident"] as const;
export type StoryKind = (typeof storyKinds)[number];

/** Minor units of `currency` (ISO 4217) a month or a year. */
export type Revenue = Range & { currency: string; per: "month" | "year" };

/** `percentile` 95 for p95, null: not one. Both levels in `unit`. */
export type StoryMetric = {
  name: string;
  percentile: number | null;
  baseline: number | null;
  target: number | null;
  unit: string;
  population: string;
  window: string;
};

/** The figure of a test that the metric is. `label` and `branch` empty: the whole run, any branch. */
export type Watch = { testId: string; metric: string; label: string; branch: string };

/** An incident's review, in people's words. */
export type IncidentReview = {
  reviewSeen: string;
  reviewTimeline: string;
  reviewDetected: string;
  reviewWouldDetect: string;
  reviewActions: string;
};

/**
 * What people write of a story, each key a unit of editing and of merging. Null and empty are unknown. Hours in `effort`, people a
 * quarter in `reach`, customers a week in `customers`, `deadline` a day.
 */
export type StoryFields = IncidentReview & {
  kind: StoryKind;
  title: string;
  customerImpact: string;
  downstreamImpact: string;
  serviceId: string | null;
  what: string;
  whom: string;
  howSlow: string;
  whenSlow: string;
  why: string;
  affectedGroup: string;
  customers: Range | null;
  revenue: Revenue | null;
  ticketsPerWeek: number | null;
  minutesPerTicket: number | null;
  blocks: (typeof blockings)[number] | null;
  churn: (typeof churns)[number] | null;
  churnCount: number | null;
  metric: StoryMetric | null;
  watch: Watch | null;
  effort: Range | null;
  reach: Range | null;
  impactFactor: (typeof impactFactors)[number] | null;
  confidenceFactor: (typeof confidenceFactors)[number] | null;
  deadline: string | null;
  responsibleTeamId: string | null;
  accountableTeamId: string | null;
  investigatorId: string | null;
  ownerId: string | null;
  sources: Partial<Record<FactName, FactSource>>;
};
export type StoryFieldName = keyof StoryFields;

/** RICE: how much it changes for whom it reaches, and how sure that is. */
export const impactFactors = [3, 2, 1, 0.5, 0.25] as const;
export const confidenceFactors = [1, 0.8, 0.5] as const;
