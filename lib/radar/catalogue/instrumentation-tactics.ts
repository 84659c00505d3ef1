import type { SectorTactic } from "./catalogue-tactic.ts";
import { sources } from "./sources.ts";

const { workshop, tutorial, essay } = sources;

export const instrumentationTactics: readonly SectorTactic[] = [
  {
    id: "instrument-at-birth",
    name: "Instrument at birth",
    description: "Give each new endpoint its metrics in the change that adds it.",
    source: workshop,
  },
  {
    id: "histograms",
    name: "Histograms",
    description: "Record response times in buckets, so that slow outliers show and averages hide nothing.",
    source: workshop,
  },
  {
    id: "distributed-tracing",
    name: "Distributed tracing",
    description: "Follow a request through every service, and see which hop takes the time.",
    source: tutorial,
  },
  {
    id: "offset-comparison",
    name: "Offset comparison",
    description: "Draw the same hour of last week under today's, and know how you do against normal.",
    source: workshop,
  },
  {
    id: "symptom-alerts",
    name: "Symptom alerts",
    description: "Alert on what users feel: slow, wrong, out of date, not used.",
    source: workshop,
  },
  {
    id: "cause-alerts",
    name: "Cause alerts",
    description: "Warn of full disks, deployments and exhausted pools, to explain a symptom or come before it.",
    source: workshop,
  },
  {
    id: "alerts-in-test-environments",
    name: "Alerts in test environments",
    description: "Run the alerts of production where you test, and see problems while they are small.",
    source: workshop,
  },
  {
    id: "test-the-alerts",
    name: "Test the alerts",
    description: "Cause what an alert is for, and see it fire and reach somebody.",
    source: workshop,
  },
  {
    id: "production-profiling",
    name: "Production profiling",
    description: "Make it easy to see which code takes the time in production, for whom and when.",
    source: essay,
  },
];
