import type { SectorTactic } from "./catalogue-tactic.ts";
import { sources } from "./sources.ts";

const { workshop } = sources;

export const earlyTactics: readonly SectorTactic[] = [
  {
    id: "performance-in-user-stories",
    name: "Performance in user stories",
    description: "Say in each story how fast, for how many, and how one will know.",
    source: workshop,
  },
  {
    id: "performance-in-the-definition-of-done",
    name: "Performance in the definition of done",
    description: "Call nothing done whose speed nobody has looked at.",
    source: workshop,
  },
  {
    id: "performance-code-review",
    name: "Performance code review",
    description: "Ask in every review about queries, loops, payloads and timeouts, from a short list.",
    source: workshop,
  },
  {
    id: "timers-in-tests",
    name: "Timers in tests",
    description: "Let the tests that you have anyway record how long things take.",
    source: workshop,
  },
  {
    id: "ten-minute-build",
    name: "Ten-minute build",
    description: "Watch how long the pipeline takes, and keep it under ten minutes.",
    source: workshop,
  },
  {
    id: "local-load-exploration",
    name: "Local load exploration",
    description: "Put a little load on your own machine while you write the code, and look around.",
    source: workshop,
  },
  {
    id: "mock-third-parties",
    name: "Mock third parties",
    description: "Stand in for what others run, with its delays and its errors.",
    source: workshop,
  },
  {
    id: "known-state-data",
    name: "Known-state data",
    description: "Set the data to the same state before each test, by one command.",
    source: workshop,
  },
  {
    id: "pay-performance-debt",
    name: "Pay performance debt",
    description: "Take one known slow place into each iteration.",
    source: workshop,
  },
  {
    id: "operational-features-early",
    name: "Operational features early",
    description: "Build health checks, logs and switches with the first features, not after the last.",
    source: workshop,
  },
];
