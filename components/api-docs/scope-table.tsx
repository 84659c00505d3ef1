import type { ShownGroup } from "#lib/api-docs/api-page.ts";

/** Each scope with the operations that it opens. */
export function ScopeTable({ groups }: { groups: readonly ShownGroup[] }) {
  const operations = groups.flatMap((group) => group.operations);
  const scopes = [...new Set(operations.flatMap(({ scope }) => scope ?? []))];
  return (
    <table className="w-full max-w-[68ch] border-collapse text-table">
      <caption className="sr-only">Scopes and what they open</caption>
      <thead className="text-left text-ink-3 text-meta">
        <tr className="border-b">
          <th scope="col" className="w-[34%] pb-1.5 font-medium">
            Scope
          </th>
          <th scope="col" className="pb-1.5 font-medium">
            Opens
          </th>
        </tr>
      </thead>
      <tbody>
        {scopes.map((scope) => (
          <tr key={scope} className="border-b align-top">
            <th scope="row" className="py-2 pr-4 text-left font-normal">
              <code>{scope}</code>
            </th>
            <td className="py-2">
              <ul>
                {operations
                  .filter((operation) => operation.scope === scope)
                  .map(({ anchor, summary }) => (
                    <li key={anchor}>
                      <a
                        href={`#${anchor}`}
                        className="text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
                      >
                        {summary}
                      </a>
                    </li>
                  ))}
              </ul>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
