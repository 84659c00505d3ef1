import { expect, test } from "vitest";
import { whyWake } from "./why-wake.ts";

const now = new Date("2026-11-21T10:00:00Z");
const past = new Date("2026-11-21T09:59:59Z");
const future = new Date("2026-11-21T10:00:01Z");
const customers = { kind: "customers", atLeast: 50 } as const;
const metric = { kind: "metric", above: 300 } as const;
const figure = (value: number) => ({ value, text: `p95 is ${value} ms in run 7` });

test.each([
  ["its time has come", { until: now, when: null }, { customers: 0, figure: null }, "The time is up."],
  ["its time is still to come", { until: future, when: null }, { customers: 0, figure: null }, null],
  [
    "enough customers",
    { until: null, when: customers },
    { customers: 50, figure: null },
    "By now it affects 50 customers a week.",
  ],
  ["one customer too few", { until: null, when: customers }, { customers: 49, figure: null }, null],
  [
    "a figure above",
    { until: null, when: metric },
    { customers: 0, figure: figure(301) },
    "By now p95 is 301 ms in run 7.",
  ],
  ["a figure that is just there", { until: null, when: metric }, { customers: 0, figure: figure(300) }, null],
  ["no figure", { until: null, when: metric }, { customers: 99, figure: null }, null],
  [
    "time and condition, the time first",
    { until: past, when: customers },
    { customers: 60, figure: null },
    "The time is up.",
  ],
  [
    "time and condition, the condition first",
    { until: future, when: customers },
    { customers: 60, figure: null },
    "By now it affects 60 customers a week.",
  ],
  ["neither time nor condition", { until: null, when: null }, { customers: 60, figure: figure(900) }, null],
])("a story that sleeps with %s", (_what, asleep, facts, reason) => {
  expect(whyWake(asleep, facts, now)).toBe(reason);
});
