import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ConfigAnswer } from "#lib/compose/configuration/config-answer.ts";
import { numberText } from "#lib/shared/number-text.ts";
import { actionMeanings, countsOf } from "./plan-words.ts";

const mostShown = 500;

/** What a file changes: what each act means, then each thing. */
export function ConfigPlan({ changes }: { changes: ConfigAnswer["changes"] }) {
  if (changes.length === 0) return null;
  return (
    <>
      <dl className="mt-3 grid max-w-3xl gap-1 text-table">
        {countsOf(changes).map(([action, count]) => (
          <div key={action} className="flex gap-3">
            <dt className="w-28 shrink-0">
              <span className="figures">{numberText(count)}</span> {action}
            </dt>
            <dd className="min-w-0 text-ink-2">{actionMeanings[action]}</dd>
          </div>
        ))}
      </dl>
      <Table label="Plan" className="mt-4">
        <thead>
          <tr>
            <Th>Act</Th>
            <Th>What</Th>
            <Th className="w-full">Where</Th>
            <Th>Fields</Th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, mostShown).map(({ action, kind, path, name, fields }) => (
            <Tr key={path}>
              <Td>{action}</Td>
              <RowHead>
                {name} <span className="font-normal text-ink-3">{kind}</span>
              </RowHead>
              <Td className="font-mono text-ink-2 text-meta">{path}</Td>
              <Td className="text-ink-2">{fields.join(", ")}</Td>
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
