import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ConfigAnswer } from "#lib/compose/configuration/config-answer.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { actionMeanings, countsOf } from "./plan-words.ts";

const mostShown = 500;

/** What a file changes: what each act means, then each thing. */
export function ConfigPlan({ changes }: { changes: ConfigAnswer["changes"] }) {
  return (
    <>
      <dl className="mt-4 grid max-w-3xl gap-1 text-table">
        {countsOf(changes).map(([action]) => (
          <div key={action} className="flex gap-3">
            <dt className="w-16 shrink-0">{action}</dt>
            <dd className="min-w-0 text-ink-2">{actionMeanings[action]}</dd>
          </div>
        ))}
      </dl>
      <Table label="Changes" isListOnPhone className="mt-3">
        <thead>
          <tr>
            <Th>Act</Th>
            <Th>What</Th>
            <Th>Where</Th>
            <Th className="w-full">Fields</Th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ action, kind, path, name, fields }) => (
            <Tr key={path}>
              <Td label="Act">{action}</Td>
              <RowHead isWrapped className="sm:min-w-72">
                {name} <span className="font-normal text-ink-3">{kind}</span>
              </RowHead>
              <Td label="Where" className="pr-6 font-mono text-ink-2 text-meta">
                {path}
              </Td>
              {fields.length === 0 ? (
                <Td className="max-sm:hidden" />
              ) : (
                <Td label="Fields" isWrapped className="min-w-40 text-ink-2">
                  {fields.join(", ")}
                </Td>
              )}
            </Tr>
          ))}
        </tbody>
      </Table>
      {changes.length > mostShown && (
        <p className="py-2 text-ink-3 text-table">and {numberText(changes.length - mostShown)} more</p>
      )}
    </>
  );
}
