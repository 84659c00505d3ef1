import type { ReactNode } from "react";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
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
    <Table label="Environments" isListOnPhone>
      <thead>
        <tr>
          <Th>Environment</Th>
          <Th>Short name</Th>
          <Th className="w-1/2">Description</Th>
          <Th>Of</Th>
          <Th isNumber>Runs</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {environments.map((line) => (
          <Tr key={line.id}>
            <RowHead isWrapped isArchived={line.isArchived} className="min-w-32">
              {line.name}
            </RowHead>
            <Td label="Short name" className="figures text-[0.78125rem] text-ink-2">
              {line.slug}
            </Td>
            <Td label="Description" isWrapped className="min-w-56 text-ink-2">
              {line.description}
            </Td>
            <Td label="Of" className="text-ink-2">
              {line.isShared ? "every team" : "this team"}
            </Td>
            <Td label="Runs" isNumber>
              {numberText(line.runs)}
            </Td>
            {hasActs && <ActsCell>{line.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
