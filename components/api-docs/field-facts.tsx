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
export function FieldFacts({ field: { description, values, defaultValue, limits } }: { field: Field }) {
  const facts = [limits, defaultValue === null ? null : `\`${defaultValue}\` when left out`].filter(Boolean).join("; ");
  return (
    <div className="text-ink-2">
      <p>
        <Inline text={description} />
        {facts && (
          <span className="text-ink-3">
            {" "}
            <Inline text={`${facts[0]?.toUpperCase()}${facts.slice(1)}.`} />
          </span>
        )}
      </p>
      {values.length > 0 && (
        <ul aria-label="Values" className="mt-1 flex flex-wrap gap-1">
          {values.map((value) => (
            <li key={value} className="rounded bg-sunk px-1.5 text-meta">
              <code>{value}</code>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function typeText({ type, unit, isNullable }: Field): string {
  return [unit ? `${type}, ${unit}` : type, isNullable && "or null"].filter(Boolean).join(" ");
}
