import type { Field } from "./field.ts";
import { limitsOf } from "./limits-of.ts";
import { nameOf, type ShownSchema, type ShownSchemas, withoutNull } from "./shown-schema.ts";
import { typeOf } from "./type-of.ts";
import { unitOf } from "./unit-of.ts";

/** The fields of an object's schema, or of the objects in a list, whole trees of them. */
export function fieldsOf(schema: ShownSchema, schemas: ShownSchemas, inside: readonly string[] = []): Field[] {
  const name = nameOf(schema);
  // A schema that holds itself is told once.
  if (name !== null && inside.includes(name)) return [];
  const path = name === null ? inside : [...inside, name];
  const whole = name === null ? schema : schemas[name];
  if (!whole) return [];
  if (whole.items) return fieldsOf(withoutNull(whole.items).schema, schemas, path);
  const choices = whole.anyOf ?? whole.oneOf ?? whole.allOf;
  if (choices) return choices.flatMap((choice) => fieldsOf(choice, schemas, path));
  return Object.entries(whole.properties ?? {}).map(([key, property]) =>
    fieldOf(key, property, whole.required?.includes(key) ?? false, schemas, path),
  );
}

/** One field or parameter. */
export function fieldOf(
  name: string,
  given: ShownSchema,
  isRequired: boolean,
  schemas: ShownSchemas,
  inside: readonly string[] = [],
): Field {
  const { schema, isNullable } = withoutNull(given);
  const type = typeOf(schema);
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  return {
    name,
    type,
    unit: /number|integer/.test(type) ? unitOf(name) : null,
    isRequired,
    isNullable,
    description: schema.description ?? schemas[nameOf(schema) ?? ""]?.description ?? "",
    values: values.map(valueText),
    defaultValue: schema.default === undefined || schema.default === "" ? null : valueText(schema.default),
    limits: limitsOf(schema),
    fields: fieldsOf(schema, schemas, inside),
  };
}

function valueText(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
