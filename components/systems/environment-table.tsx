import type { ReactNode } from "react";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { numberText } from "#lib/shared/number-text.ts";

export type EnvironmentLine = {
  id: string;
  name: string;
  slug: string;
  description: string;
  /** Of the instance, for every team. */
  isShared: boolean;
  /** Runs of this team in it. */
  runs: number;
  isArchived: boolean;
  isManaged: boolean;
  /** Its buttons; none for those who may only read. */
  acts?: ReactNode;
};

/** Where tests run. */
export function EnvironmentTable({ environments }: { environments: readonly EnvironmentLine[] }) {
  const hasActs = environments.some(({ acts }) => Boolean(acts));
  return (
    <Table label="Environments">
      <thead>
        <tr>
          <Th>Environment</Th>
          <Th>Short name</Th>
          <Th className="w-1/2">Description</Th>
          <Th>Of</Th>
          <Th isNumber>Runs</Th>
          {hasActs && (
            <Th>
              <span className="sr-only">Acts</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {environments.map((line) => (
          <Tr key={line.id}>
            <RowHead>
              {line.name}
              {line.isArchived && <span className="ml-2 font-normal text-ink-3 text-meta">archived</span>}
            </RowHead>
            <Td className="figures text-[0.78125rem] text-ink-2">{line.slug}</Td>
            <Td className="min-w-56 whitespace-normal py-1.5 text-ink-2">{line.description}</Td>
            <Td className="text-ink-2">{line.isShared ? "every team" : "this team"}</Td>
            <Td isNumber>{numberText(line.runs)}</Td>
            {hasActs && (
              <Td className="py-1">
                <span className="flex justify-end gap-1">{line.acts}</span>
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
