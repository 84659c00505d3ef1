import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkList, type NamedLink } from "#components/ui/link-list.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Tag } from "#components/ui/tag.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** A service as the list shows it. */
export type ServiceLine = {
  id: string;
  name: string;
  href: Route;
  tags: readonly string[];
  dependsOn: readonly NamedLink[];
  tests: readonly NamedLink[];
  isArchived: boolean;
  /** Its buttons, at the end of its row. */
  acts?: ReactNode;
};

/** The systems under test. */
export function ServiceTable({ services }: { services: readonly ServiceLine[] }) {
  const hasActs = services.some(({ acts }) => Boolean(acts));
  return (
    <Table label="Services" isListOnPhone>
      <thead>
        <tr>
          <Th className="w-1/4">Service</Th>
          <Th className="w-1/5">Tags</Th>
          <Th>Depends on</Th>
          <Th>Tests</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {services.map((service) => (
          <Tr key={service.id}>
            <RowHead isWrapped isArchived={service.isArchived} className="min-w-40">
              <TextLink href={service.href}>{service.name}</TextLink>
            </RowHead>
            <Td label="Tags" isWrapped>
              <span className="flex flex-wrap gap-1">
                {service.tags.length === 0 ? (
                  <span className="text-ink-3">none</span>
                ) : (
                  service.tags.map((tag) => <Tag key={tag}>{tag}</Tag>)
                )}
              </span>
            </Td>
            <Td label="Depends on" isWrapped className="min-w-48">
              <LinkList links={service.dependsOn} nothing="nothing" />
            </Td>
            <Td label="Tests" isWrapped className="min-w-32">
              <LinkList links={service.tests} />
            </Td>
            {hasActs && <ActsCell>{service.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
