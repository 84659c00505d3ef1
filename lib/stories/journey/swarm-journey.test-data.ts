import type { Fix } from "../fixes/fix.ts";
import type { BeforeAfter } from "../verifying/before-after.ts";
import type { JourneyEvent, JourneyFacts } from "./journey-facts.ts";

/** An hour of a day in November 2026. */
const at = (day: number, hour = 9) => new Date(Date.UTC(2026, 10, day, hour));

const hypothesis = { metric: "throughput", population: "everybody, at the swarm" } as const;

const event = (day: number, hour: number, rest: Partial<JourneyEvent>): JourneyEvent => ({
  at: at(day, hour),
  by: "Chedira",
  kind: "moved",
  from: null,
  to: null,
  reason: "",
  details: {},
  text: "",
  ...rest,
});

const fix = (title: string, rest: Partial<Fix>): Fix => ({
  id: title,
  title,
  ownerTeam: "Platform",
  url: "",
  status: "shipped",
  settledAt: at(5, 15),
  createdBy: "Chedira",
  createdAt: at(5, 10),
  ...rest,
});

const measured = (sentence: string, proposed: BeforeAfter["proposed"]) => ({
  proposed,
  sentence,
  figure: {
    testName: "Swarm of 100,000 users",
    testSlug: "swarm",
    metric: "throughputRps",
    metricName: "throughput",
    label: "",
    branch: "",
    unit: "/s" as const,
    better: "up" as const,
    part: "whole" as const,
    precision: null,
  },
  before: [],
  after: [],
  difference: null,
  differs: [],
  heldLevel: null,
});

/** How a shop made ready for 100,000 users at once: the database that did nothing beyond 700 requests a second. */
export const swarmJourney: Omit<JourneyFacts, "story"> & {
  story: Omit<JourneyFacts["story"], "fields"> & { fields: Partial<JourneyFacts["story"]["fields"]> };
} = {
  story: {
    state: "closed",
    createdAt: at(2),
    reporter: { id: null, name: "Abdelati", contact: "" },
    fields: {
      title: "Beyond 700 requests a second a bigger database does nothing",
      customerImpact: "People of our new client cannot sign in when all of them come at once",
      downstreamImpact: "",
      what: "Sign-in and the list of posts",
      whom: "",
      howSlow: "the median is over 10 s, and requests time out",
      whenSlow: "as soon as the swarm passes 700 requests a second",
      customers: { low: 80_000, likely: 100_000, high: 120_000 },
      affectedGroup: "",
      metric: {
        name: "throughput",
        percentile: null,
        baseline: 700,
        target: 2_000,
        unit: "/s",
        population: "",
        window: "",
      },
      effort: { low: 4, likely: 8, high: 16 },
    },
  },
  events: [
    event(3, 9, {
      from: "framed",
      to: "investigating",
      details: { investigator: "Chedira", minutes: 120, question: "What holds the database at 700 requests a second?" },
    }),
    event(4, 12, { from: "investigating", to: "sized" }),
    event(5, 9, {
      by: "Abdelati",
      from: "sized",
      to: "fixing",
      reason: "The client goes live in three weeks, and a pooler is a day's work.",
      details: { owner: "Chedira" },
    }),
    event(5, 16, {
      from: "fixing",
      to: "verifying",
      details: { change: "PgBouncer 1.21 before the sign-in database" },
    }),
    event(6, 10, {
      from: "verifying",
      to: "fixing",
      reason: "The pool is too small.",
      details: { outcome: "no_change" },
    }),
    event(6, 14, { from: "fixing", to: "verifying", details: { change: "a pool of 40 instead of 10" } }),
    event(9, 11, { from: "verifying", to: "closed", details: { outcome: "improved" } }),
  ],
  hypotheses: [
    {
      ...hypothesis,
      number: 1,
      state: "disproved",
      component: "the size of the database",
      claim: "stuck at 700 requests a second",
      conclusion: "Four times the cores and the memory: the same 700.",
      savedHours: 40,
      decidedBy: "Chedira",
      decidedAt: at(3, 15),
      createdBy: "Chedira",
      createdAt: at(3, 10),
      tests: [],
      results: [],
    },
    {
      ...hypothesis,
      number: 2,
      state: "confirmed",
      component: "a process for each connection",
      claim: "below 800/s, because forking costs more than the short transactions themselves",
      conclusion: "1,900 connections open, most of them for a few milliseconds.",
      savedHours: null,
      decidedBy: "Chedira",
      decidedAt: at(4, 11),
      createdBy: "Chedira",
      createdAt: at(3, 16),
      tests: [
        {
          version: 1,
          kind: "observed",
          testId: null,
          metric: "open connections",
          label: "",
          branch: "",
          unit: "connections",
          comparator: ">",
          threshold: 1_000,
          minimumSamples: 3,
          windowDays: 2,
          declaredBy: "Chedira",
          declaredAt: at(3, 16),
          test: null,
        },
      ],
      results: [
        {
          id: "result",
          testVersion: 1,
          samples: 4,
          met: 4,
          value: 1_900,
          isMet: true,
          kept: [],
          evaluatedBy: "Chedira",
          at: at(4, 10),
        },
      ],
    },
  ],
  timeboxes: [{ person: "Chedira", usedMs: 95 * 60_000, plannedMs: 120 * 60_000, endedAt: at(4, 12), notes: "" }],
  fixes: [
    fix("Put a connection pooler before the database", {}),
    fix("Close connections as soon as possible", { ownerTeam: "Shop", status: "dropped", settledAt: at(5, 12) }),
    fix("Try other sizes of the pool", { settledAt: at(6, 13), createdAt: at(6, 11) }),
  ],
  measurements: [
    {
      createdAt: at(6, 9),
      result: measured(
        "Throughput stayed where it was: 700/s before, 712/s after (−1 to +4 %), 5 runs before, 4 after.",
        "no_change",
      ),
    },
    {
      createdAt: at(9, 10),
      result: measured("Throughput rose from 700 to 2,410/s (+238 to +251 %), 5 runs before, 5 after.", "improved"),
    },
  ],
  lessons: [
    {
      title: "Use a connection pooler",
      text: "Monitor it, and experiment with the size of its pool.",
      createdAt: at(9, 11),
    },
  ],
};
