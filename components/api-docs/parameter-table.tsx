import type { ShownParameter } from "#lib/api-docs/api-page.ts";
import { FieldFacts, FieldName } from "./field-facts.tsx";

/** What a call takes beside its body, the needed first. */
export function ParameterTable({ parameters, label }: { parameters: readonly ShownParameter[]; label: string }) {
  const sorted = parameters.toSorted((one, other) => Number(other.isRequired) - Number(one.isRequired));
  return (
    <table className="w-full border-collapse text-table">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((parameter) => (
          <tr key={`${parameter.place} ${parameter.name}`} className="border-b align-top last:border-0">
            <th scope="row" className="w-[34%] py-2.5 pr-4 text-left font-normal">
              <FieldName field={parameter} />
              <p className="text-ink-3 text-meta">
                {parameter.place}
                {parameter.isRequired && <span className="font-medium text-ink-2">, required</span>}
              </p>
            </th>
            <td className="py-2.5">
              <FieldFacts field={parameter} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
