import { z } from "zod";
import type { JsonSchema, NamedSchema } from "./endpoint.ts";

/** Schemas by name, as the document's components; where one holds another, it refers to it. */
export function componentSchemas(named: readonly NamedSchema[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const { name, schema } of named.flatMap(withParts)) registry.add(schema, { id: name });
  const uri = (name: string) => referenceTo(name).$ref;
  const { schemas } = z.toJSONSchema(registry, { uri, io: "input", override: tidy });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $schema: _dialect, $id: _id, ...shape }]) => [name, shape]),
  );
}

export function referenceTo(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

/** Parameters whose names the caller makes (`tag.KEY`) are records here and told by `Endpoint.more`. */
export function parametersOf(schema: z.ZodType | undefined, place: "path" | "query") {
  const { properties = {}, required = [] } = schema ? z.toJSONSchema(schema, { io: "input", override: tidy }) : {};
  return Object.entries(properties).flatMap(([name, property]) => {
    if (typeof property === "boolean" || property.type === "object") return [];
    const { description, examples, ...shape } = property;
    const isRequired = place === "path" || required.includes(name);
    return [
      {
        name,
        in: place,
        required: isRequired,
        ...(description && { description }),
        ...(examples?.length && { example: examples[0] }),
        schema: shape,
      },
    ];
  });
}

function withParts(named: NamedSchema): NamedSchema[] {
  return [named, ...(named.parts ?? []).flatMap(withParts)];
}

/** Leaves out what says nothing to a reader: the range of a double's integers, and a pattern beside its format. */
function tidy({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (jsonSchema.format) delete jsonSchema.pattern;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}
