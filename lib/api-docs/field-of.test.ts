import { describe, expect, test } from "vitest";
import { z } from "zod";
import { componentSchemas } from "#lib/shared/openapi-schema.ts";
import type { Field } from "./field.ts";
import { fieldsOf } from "./field-of.ts";
import { type ShownSchema, shownSchemas } from "./shown-schema.ts";

const part = z.object({ meanMs: z.number().nullable().describe("The mean.") }).describe("Some figures.");
const whole = z.object({
  id: z.uuid().describe("Its name."),
  status: z.enum(["ready", "failed"]).default("ready"),
  wait: z.number().min(0).max(600).optional(),
  part: part.nullable().describe("Of the whole."),
  parts: z.array(part),
  tags: z.record(z.string(), z.string()),
  interval: z.tuple([z.number(), z.number()]),
  startedAt: z.iso.datetime(),
  inner: z.object({ text: z.string().max(20) }),
});
const schemas = shownSchemas(
  componentSchemas([{ name: "Whole", schema: whole, parts: [{ name: "Part", schema: part }] }]),
);
const fields = fieldsOf({ $ref: "#/components/schemas/Whole" }, schemas);

function field(name: string): Field | undefined {
  return fields.find((one) => one.name === name);
}

describe("the fields of a schema", () => {
  test("stand in its order", () => {
    const names = ["id", "status", "wait", "part", "parts", "tags", "interval", "startedAt", "inner"];
    expect(fields.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ["id", "UUID"],
    ["status", "string"],
    ["wait", "number"],
    ["part", "Part"],
    ["parts", "array of Part"],
    ["tags", "map of strings"],
    ["interval", "array of 2 numbers"],
    ["startedAt", "time"],
    ["inner", "object"],
  ])("%s has the type %s", (name, type) => {
    expect(field(name)?.type).toBe(type);
  });

  test("tell what may be left out, what it is then, and what it must keep to", () => {
    expect(field("id")).toMatchObject({ isRequired: true, defaultValue: null, limits: null });
    expect(field("status")).toMatchObject({ isRequired: false, defaultValue: "ready", values: ["ready", "failed"] });
    expect(field("wait")).toMatchObject({ isRequired: false, unit: "s", limits: "0 to 600" });
  });

  test("of a part that may be missing are its own, under what is said of it here", () => {
    expect(field("part")).toMatchObject({ isNullable: true, description: "Of the whole." });
    expect(field("part")?.fields).toEqual([
      expect.objectContaining({
        name: "meanMs",
        type: "number",
        unit: "ms",
        isNullable: true,
        description: "The mean.",
      }),
    ]);
  });

  test("of the objects in a list, and of one without a name, are told too", () => {
    expect(field("parts")).toMatchObject({ isNullable: false, description: "" });
    expect(field("parts")?.fields.map(({ name }) => name)).toEqual(["meanMs"]);
    expect(field("inner")?.fields).toEqual([
      expect.objectContaining({ name: "text", limits: "at most 20 characters", unit: null }),
    ]);
  });
});

test("a schema that holds itself is told once", () => {
  const tree = { Tree: { type: "object", properties: { left: { $ref: "#/components/schemas/Tree" } } } };
  const [left] = fieldsOf({ $ref: "#/components/schemas/Tree" }, tree);
  expect(left).toMatchObject({ name: "left", type: "Tree", fields: [] });
});

test("one of several shapes has the fields of all", () => {
  const anyOf: ShownSchema[] = [
    { type: "object", properties: { a: { type: "string" } } },
    { type: "object", properties: { b: { type: "string" } } },
  ];
  expect(fieldsOf({ anyOf }, {}).map(({ name }) => name)).toEqual(["a", "b"]);
});
