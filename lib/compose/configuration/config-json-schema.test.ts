import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { configJsonSchema } from "./config-json-schema.ts";
import { readConfig } from "./read-config.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/configuration-as-code.md"), "utf8");
const example = /```yaml\n([^]*?)```/.exec(page)?.[1] ?? "";
const schema = configJsonSchema("https://headroom.example.org");
const isValid = new Ajv({ strict: true, allowUnionTypes: true }).compile(schema);

describe("the schema for editors", () => {
  test("accepts the example of the guide, and so does Headroom", () => {
    expect(isValid(parse(example)) || isValid.errors).toBe(true);
    expect(readConfig(example)).toMatchObject({ prune: false, items: { length: 8 } });
  });

  test("accepts entries that say nothing more than that they are there", () => {
    expect(isValid(parse("teams:\n  shop:\n    services:\n      cart:\n    tests:\n"))).toBe(true);
  });

  test.each([
    "prune: true",
    "teams: { Shop: }",
    "teams: { shop: { nam: Shop } }",
    "teams: { shop: { services: { cart: { tags: java } } } }",
    "teams: { shop: { tests: { a: { kind: lod } } } }",
    "teams: { shop: { tests: { a: { objectives: [3] } } } }",
  ])("refuses %s, as Headroom does", (text) => {
    expect(isValid(parse(text))).toBe(false);
    expect(readConfig(text)).toHaveProperty("errors");
  });

  test("says of every key what it is", () => {
    expect(undescribed(schema)).toEqual([]);
  });
});

/** Keys that an editor would show without a word. */
function undescribed(node: unknown, path = ""): string[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, inner]) => {
    const isSilent = path.endsWith("/properties") && !("description" in inner);
    return [...(isSilent ? [`${path}/${key}`] : []), ...undescribed(inner, `${path}/${key}`)];
  });
}
