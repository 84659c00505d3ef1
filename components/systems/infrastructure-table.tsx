import type { ReactNode } from "react";
import { LinkList, type NamedLink } from "#components/ui/link-list.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { InfrastructureKind } from "#lib/systems/infrastructure-kind.ts";
import { kindNames } from "#lib/systems/system-text.ts";

export type InfrastructureLine = {
  id: string;
  name: string;
  kind: InfrastructureKind;
  usedBy: readonly NamedLink[];
  isArchived: boolean;
  /** Its buttons; none for those who may only read. */
  acts?: ReactNode;
};

/** What services stand on. */
export function InfrastructureTable({ infrastructure }: { infrastructure: readonly InfrastructureLine[] }) {
  const hasActs = infrastructure.some(({ acts }) => Boolean(acts));
  return (
    <Table label="Infrastructure" isListOnPhone>
      <thead>
        <tr>
          <Th className="w-1/4">Name</Th>
          <Th className="w-1/5">Kind</Th>
          <Th>Used by</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {infrastructure.map((line) => (
          <Tr key={line.id}>
            <RowHead isWrapped isArchived={line.isArchived}>
              {line.name}
            </RowHead>
            <Td label="Kind" className="text-ink-2">
              {kindNames[line.kind]}
            </Td>
            <Td label="Used by" isWrapped className="min-w-48">
              <LinkList links={line.usedBy} nothing="nobody" />
            </Td>
            {hasActs && <ActsCell>{line.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
