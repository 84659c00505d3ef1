import type { Route } from "next";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

export type OwnTeam = { name: string; href: Route; role: string; since: Date; isArchived: boolean };

/** The teams that a person is in. */
export function OwnTeamTable({ teams }: { teams: readonly OwnTeam[] }) {
  return (
    <Table label="Your teams">
      <thead>
        <tr>
          <Th className="w-full">Team</Th>
          <Th>You are</Th>
          <Th>Since</Th>
        </tr>
      </thead>
      <tbody>
        {teams.map(({ name, href, role, since, isArchived }) => (
          <Tr key={href}>
            <RowHead isWrapped isArchived={isArchived}>
              <TextLink href={href}>{name}</TextLink>
            </RowHead>
            <Td className="text-ink-2">{role}</Td>
            <Td className="text-ink-2">
              <RelativeTime at={since} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
