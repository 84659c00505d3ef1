/** A detail of an entry in words; lists with commas, anything nested as JSON. */
export function valueText(value: unknown): string {
  if (value === undefined || value === null) return "unknown";
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  return typeof value === "string" ? value : JSON.stringify(value);
}
