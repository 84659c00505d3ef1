import type { SectorTactic } from "./catalogue-tactic.ts";
import { sources } from "./sources.ts";

const { workshop, essay } = sources;

export const cultureTactics: readonly SectorTactic[] = [
  {
    id: "the-team-owns-performance",
    name: "The team owns performance",
    description: "Those who build it answer for its speed; specialists advise them.",
    source: workshop,
  },
  {
    id: "explicit-objectives",
    name: "Explicit objectives",
    description: "Agree on numbers for response time and availability, and hang them where all see them.",
    source: workshop,
  },
  {
    id: "celebrate-gains",
    name: "Celebrate gains",
    description: "Show what got faster, by how much and thanks to whom, to everybody.",
    source: workshop,
  },
  {
    id: "a-story-per-slowdown",
    name: "A story per slowdown",
    description: "Tell each slow place as a story: whom it hurts, how many, how often, and what it costs.",
    source: essay,
  },
  {
    id: "timeboxed-investigation",
    name: "Timeboxed investigation",
    description: "Dig for an hour or two to size a problem, then stop and decide.",
    source: essay,
  },
  {
    id: "measure-the-fix",
    name: "Measure the fix",
    description: "Measure before and after in the same way, and write both into the story.",
    source: essay,
  },
  {
    id: "office-hours",
    name: "Office hours",
    description: "Keep a fixed hour in which anybody brings a slow place, to look at and not yet to fix.",
    source: essay,
  },
  {
    id: "ten-point-tool-review",
    name: "Ten-point tool review",
    description: "Ask ten questions of each tool before you choose one, and keep the answers.",
    source: workshop,
  },
];
