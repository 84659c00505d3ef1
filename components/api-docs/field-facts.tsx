import type { Field } from "#lib/api-docs/field.ts";
import { Inline } from "./prose.tsx";

/** A field's name and its type: `p95Ms` number, ms, or null. */
export function FieldName({ field }: { field: Field }) {
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <code className="font-medium [overflow-wrap:anywhere]">{field.name}</code>
      <span className="text-ink-3 text-meta">{typeText(field)}</span>
    </p>
  );
}

/** What a field means, which values it takes, and what it is when it is left out. */
export function FieldFacts({ field }: { field: Field }) {
  const { description, values, defaultValue, limits } = field;
  const facts = [limits, defaultValue === null ? null : `\`${defaultValue}\` when left out`].filter(
    (fact) => fact !== null,
  );
  return (
    <div className="space-y-1 text-ink-2">
      {description && (
        <p>
          <Inline text={description} />
        </p>
      )}
      {values.length > 0 && (
        <p className="text-meta">
          <Inline text={values.map((value) => `\`${value}\``).join(" ")} />
        </p>
      )}
      {facts.length > 0 && (
        <p className="text-ink-3 text-meta">
          <Inline text={facts.join(" · ")} />
        </p>
      )}
    </div>
  );
}

function typeText({ type, unit, isNullable }: Field): string {
  return [unit ? `${type}, ${unit}` : type, isNullable && "or null"].filter(Boolean).join(" ");
}
