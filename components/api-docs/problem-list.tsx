import type { ShownAnswer } from "#lib/api-docs/api-page.ts";
import { FieldList, Fold } from "./field-list.tsx";
import { Inline } from "./prose.tsx";

/** The name of the body that every problem has that says no more. */
const plain = "Problem";

/** Why a call may be refused. The fields that all problems have are told once, at the head of the page. */
export function ProblemList({ problems, label }: { problems: readonly ShownAnswer[]; label: string }) {
  return (
    <table className="w-full border-collapse text-table">
      <caption className="sr-only">{label}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Status</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {problems.map(({ status, description, headers, body }) => (
          <tr key={status} className="border-b align-top last:border-0">
            <th scope="row" className="figures w-14 py-2 pr-4 text-left font-medium">
              {status}
            </th>
            <td className="py-2 text-ink-2">
              <Inline text={description} />
              {headers.map((header) => (
                <span key={header.name}>
                  {" "}
                  <Inline text={`\`${header.name}\`: ${header.description}`} />
                </span>
              ))}
              {body?.name && body.name !== plain && (
                <Fold summary={body.name}>
                  <FieldList fields={body.fields} label={`Fields of ${body.name}`} />
                </Fold>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
