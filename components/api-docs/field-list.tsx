import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import type { Field } from "#lib/api-docs/field.ts";
import { FieldFacts, FieldName } from "./field-facts.tsx";

/** Fields of a body, those of objects inside folded below them. The browser's search opens what it finds. */
export function FieldList({ fields, label }: { fields: readonly Field[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y">
      {fields.map((field) => (
        <li key={field.name} className="py-2.5 text-table">
          <FieldName field={field} />
          <FieldFacts field={field} />
          {field.fields.length > 0 && (
            <Fold summary={countText(field.fields.length)}>
              <FieldList fields={field.fields} label={`Fields of ${field.name}`} />
            </Fold>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What is read on demand, without a script. Paper shows it all. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group mt-1.5 print:[&::details-content]:[content-visibility:visible]">
      <summary className="-ml-1 inline-flex items-center gap-1 rounded px-1 py-0.5 text-accent text-meta marker:content-none">
        <ChevronRight
          aria-hidden="true"
          size={12}
          className="transition-transform duration-(--quick) group-open:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-1 border-l pl-4">{children}</div>
    </details>
  );
}

/** "1 field", "12 fields". */
export function countText(count: number): string {
  return count === 1 ? "1 field" : `${count} fields`;
}
