import type { ReactNode } from "react";
import { LinkList, type NamedLink } from "#components/ui/link-list.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
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
    <Table label="Infrastructure">
      <thead>
        <tr>
          <Th className="w-1/4">Name</Th>
          <Th className="w-1/5">Kind</Th>
          <Th>Used by</Th>
          {hasActs && (
            <Th>
              <span className="sr-only">Acts</span>
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {infrastructure.map((line) => (
          <Tr key={line.id}>
            <RowHead>
              {line.name}
              {line.isArchived && <span className="ml-2 font-normal text-ink-3 text-meta">archived</span>}
            </RowHead>
            <Td className="text-ink-2">{kindNames[line.kind]}</Td>
            <Td className="min-w-48 whitespace-normal py-1.5">
              <LinkList links={line.usedBy} nothing="nobody" />
            </Td>
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
