import type { JsonSchema } from "#lib/shared/endpoint.ts";

/** What the document's schemas are made of: those parts of JSON Schema 2020-12 that zod writes. */
export type ShownSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  description?: string;
  enum?: unknown[];
  const?: unknown;
  default?: unknown;
  properties?: Record<string, ShownSchema>;
  required?: string[];
  additionalProperties?: boolean | ShownSchema;
  items?: ShownSchema | false;
  prefixItems?: ShownSchema[];
  anyOf?: ShownSchema[];
  oneOf?: ShownSchema[];
  allOf?: ShownSchema[];
  contentMediaType?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
};

export type ShownSchemas = Record<string, ShownSchema>;

/** The schemas of a document, to be read. */
export function shownSchemas(schemas: Record<string, JsonSchema>): ShownSchemas {
  return schemas;
}

/** The name of the component that a schema refers to: `Run`. */
export function nameOf({ $ref }: ShownSchema): string | null {
  return $ref?.replace("#/components/schemas/", "") ?? null;
}

/** Takes "or null" off a schema. What is said of the whole stands over what is said of its part. */
export function withoutNull(schema: ShownSchema): { schema: ShownSchema; isNullable: boolean } {
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices?.some(isNull)) {
    const { anyOf: _any, oneOf: _one, ...outside } = schema;
    const [only, ...others] = choices.filter((choice) => !isNull(choice));
    if (!only) return { schema, isNullable: true };
    return {
      schema: others.length > 0 ? { ...outside, anyOf: [only, ...others] } : { ...only, ...outside },
      isNullable: true,
    };
  }
  if (Array.isArray(schema.type) && schema.type.includes("null")) {
    const types = schema.type.filter((type) => type !== "null");
    return { schema: { ...schema, type: types.length === 1 ? types[0] : types }, isNullable: true };
  }
  return { schema, isNullable: false };
}

function isNull({ type }: ShownSchema): boolean {
  return type === "null";
}
