import type { SectorTactic } from "./catalogue-tactic.ts";
import { sources } from "./sources.ts";

const { workshop, tutorial, talk, article } = sources;

export const loadTestingTactics: readonly SectorTactic[] = [
  {
    id: "tests-as-code",
    name: "Tests as code",
    description: "Keep load tests in the repository and review them with the care that production code gets.",
    source: workshop,
  },
  {
    id: "headless-runs",
    name: "Headless runs",
    description: "Use a tool that runs from the command line, so that any pipeline can start it.",
    source: workshop,
  },
  {
    id: "operational-profile",
    name: "Operational profile",
    description: "Mix requests in a test as real users mix them, by what production counted.",
    source: tutorial,
  },
  {
    id: "spike-test",
    name: "Spike test",
    description: "Let many users come at once, and time how long the system takes to recover.",
    source: tutorial,
  },
  {
    id: "stress-test",
    name: "Stress test",
    description: "Raise the load until something gives, and write down what and where.",
    source: tutorial,
  },
  {
    id: "endurance-test",
    name: "Endurance test",
    description: "Keep a usual load for hours, and look for what grows or slows down.",
    source: tutorial,
  },
  {
    id: "run-on-change",
    name: "Run on change",
    description: "Let each merge start the tests of the services that it touched.",
    source: article,
  },
  {
    id: "scheduled-trend-run",
    name: "Scheduled trend run",
    description: "Run the same test every night and look at the line rather than at one number.",
    source: workshop,
  },
  {
    id: "team-owned-environment",
    name: "Team-owned environment",
    description: "Have a place for load tests in which nobody else works.",
    source: workshop,
  },
  {
    id: "small-and-continuous",
    name: "Small and continuous",
    description: "Prefer a simple test that runs all the time to a perfect one that runs before releases.",
    source: workshop,
  },
  {
    id: "verify-elasticity",
    name: "Verify elasticity",
    description: "See it scale out under load, up to its quotas and the limits of what stands behind it.",
    source: talk,
  },
  {
    id: "data-apart-from-scripts",
    name: "Data apart from scripts",
    description: "Make test data somewhere else than in the test, so that either can change alone.",
    source: workshop,
  },
  {
    id: "unhappy-paths",
    name: "Unhappy paths",
    description: "Load what goes wrong as well: bad logins, empty searches, timeouts and retries.",
    source: article,
  },
  {
    id: "chaos-experiment",
    name: "Chaos experiment",
    description: "Take one part away under load, having said first what you expect to happen.",
    source: workshop,
  },
];
