import { expect, test } from "vitest";
import type { StoryFields } from "../fields/story-fields.ts";
import { unknownFields } from "../fields/unknown-fields.test-data.ts";
import { factLines } from "./fact-lines.ts";

const told = (fields: Partial<StoryFields>) =>
  factLines({ ...unknownFields, ...fields }).flatMap(({ name, value }) =>
    value === null ? [] : [`${name}: ${value}`],
  );

test("what nobody knows is unknown, whatever it is", () => {
  expect(factLines(unknownFields).map(({ name }) => name)).toEqual([
    "Customers a week",
    "How slow",
    "Since when",
    "Support",
    "Blocks",
    "Revenue",
    "Churn",
  ]);
  expect(told({})).toEqual([]);
});

test("what is known is told in words, with its units", () => {
  const metric = { name: "time to interactive", percentile: 75, target: null, unit: "s", population: "", window: "" };
  expect(
    told({
      customers: { low: 300, likely: 480, high: 700 },
      affectedGroup: "people on phones",
      metric: { ...metric, baseline: 5.2 },
      ticketsPerWeek: 5,
      blocks: "workaround",
      churn: "suspected",
    }),
  ).toEqual([
    "Customers a week: 300–700, likely 480",
    "Which group: people on phones",
    "How slow: p75 time to interactive is 5.2 s",
    "Support: 5 tickets a week",
    "Blocks: there is a workaround",
    "Churn: suspected, count unknown",
  ]);
  expect(told({ metric: { ...metric, baseline: null, target: 2.1 }, churn: "none" })).toEqual([
    "How slow: p75 time to interactive is unknown, should be 2.1 s",
    "Churn: none",
  ]);
});
