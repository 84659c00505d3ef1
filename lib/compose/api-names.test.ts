import { expect, test } from "vitest";
import { type ShownSchema, shownSchemas, withoutNull } from "#lib/api-docs/shown-schema.ts";
import { unitOf } from "#lib/api-docs/unit-of.ts";
import { apiDocument } from "./api-document.ts";

const { schemas } = apiDocument("https://headroom.test").components;
const fields = Object.values(shownSchemas(schemas)).flatMap(fieldsIn);

/** They are in the unit of the metric that stands beside them, or of the range that they bound. */
const ofTheirMetric = new Set([
  "before",
  "after",
  "value",
  "low",
  "likely",
  "high",
  "baseline",
  "above",
  "provedLevel",
  "warnAt",
  "target",
  "actual",
  "mean",
  "anchor",
]);

test("every name is camelCase", () => {
  expect(fields.map(({ name }) => name).filter((name) => !/^[a-z][A-Za-z0-9]*$/.test(name))).toEqual([]);
});

/** They have none. */
const withoutUnit = new Set([
  "pValue",
  "apdex",
  "percentile",
  "impactFactor",
  "confidenceFactor",
  "churnCount",
  "atLeast",
]);

test("every number that is no count has its unit at its end", () => {
  const measured = fields.filter(({ schema }) => withoutNull(schema).schema.type === "number");
  const bare = measured.filter(
    ({ name }) => unitOf(name) === null && !ofTheirMetric.has(name) && !withoutUnit.has(name),
  );
  expect(bare.map(({ name }) => name)).toEqual([]);
  expect(measured.length).toBeGreaterThan(10);
});

test("every time is RFC 3339, and nothing else is called one", () => {
  // A target's warning level is `warnAt`, here as in a headroom.yaml.
  const times = fields.filter(({ name }) => /(?:At|On)$/.test(name) && name !== "warnAt");
  expect(times.filter(({ schema }) => withoutNull(schema).schema.format !== "date-time")).toEqual([]);
  const others = fields.filter(({ name, schema }) => schema.format === "date-time" && !name.endsWith("At"));
  expect(others).toEqual([]);
});

function fieldsIn(schema: ShownSchema): { name: string; schema: ShownSchema }[] {
  const { properties = {}, items, anyOf = [] } = schema;
  const own = Object.entries(properties).map(([name, property]) => ({ name, schema: property }));
  const inner = [...Object.values(properties), ...anyOf, ...(items ? [items] : [])];
  return [...own, ...inner.flatMap(fieldsIn)];
}
