import { nameOf, type ShownSchema, withoutNull } from "./shown-schema.ts";

const formats: Record<string, string> = {
  uuid: "UUID",
  "date-time": "time",
  date: "date",
  uri: "URL",
  email: "email address",
};

/** A schema's type in a few words: `string`, `array of Comparison`, `number or null`. */
export function typeOf(given: ShownSchema): string {
  const { schema, isNullable } = withoutNull(given);
  return isNullable ? `${bareType(schema)} or null` : bareType(schema);
}

function bareType(schema: ShownSchema): string {
  const name = nameOf(schema);
  if (name) return name;
  const { type, format, items, prefixItems, additionalProperties, properties } = schema;
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return [...new Set(choices.map(typeOf))].join(" or ");
  if (schema.contentMediaType) return "file";
  if (prefixItems) return `array of ${prefixItems.length} ${plural(typeOf(prefixItems[0] ?? {}))}`;
  if (type === "array") return items ? `array of ${plural(typeOf(items))}` : "array";
  if (type === "object" && !properties && typeof additionalProperties === "object")
    return `map of ${plural(typeOf(additionalProperties))}`;
  if (format && formats[format]) return formats[format];
  if (type) return [type].flat().join(" or ");
  if (schema.enum ?? schema.const) return typeof (schema.enum?.[0] ?? schema.const);
  return "any";
}

/** `string` → `strings`; a schema's own name stays as it is. */
function plural(type: string): string {
  return /^[a-z]+$|^(?:UUID|URL)$/.test(type) ? `${type}s` : type;
}
