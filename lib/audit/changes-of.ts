export type Field = string | number | boolean | null | readonly string[];

const longest = 120;

/**
 * What an edit changed, by field, from and to, as the audit log keeps it. Equal fields are left out; long text is cut.
 * `before` may have more fields than were edited.
 */
export function changesOf<After extends Record<string, Field>>(
  before: { readonly [Name in keyof After]: Field },
  after: After,
): Record<string, [from: string, to: string]> {
  const changes: Record<string, [string, string]> = {};
  for (const [name, field] of Object.entries(after)) {
    const [from, to] = [fieldText(before[name] ?? null), fieldText(field)];
    if (from !== to) changes[name] = [cut(from), cut(to)];
  }
  return changes;
}

function fieldText(field: Field): string {
  return field === null ? "" : typeof field === "object" ? field.join(", ") : String(field);
}

function cut(text: string): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
