import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { numberText } from "#lib/shared/number-text.ts";

type TeamRow = {
  slug: string;
  name: string;
  visibility: "open" | "private";
  archivedAt: Date | null;
  standing: string;
  members: number;
  tests: number;
};

/** The teams, archived ones last. */
export function TeamTable({ teams }: { teams: readonly TeamRow[] }) {
  return (
    <Table label="Teams" isListOnPhone className="mt-4 max-w-3xl">
      <thead>
        <tr>
          <Th className="w-full">Team</Th>
          <Th>You are</Th>
          <Th>Read by</Th>
          <Th isNumber>Members</Th>
          <Th isNumber>Tests</Th>
        </tr>
      </thead>
      <tbody>
        {teams.map((team) => (
          <Tr key={team.slug}>
            <RowHead isWrapped isArchived={team.archivedAt !== null}>
              <TextLink href={`/teams/${team.slug}`}>{team.name}</TextLink>
            </RowHead>
            <Td label="You are" className="text-ink-2">
              {team.standing}
            </Td>
            <Td label="Read by" className="text-ink-2">
              {team.visibility === "open" ? "everyone" : "members"}
            </Td>
            <Td label="Members" isNumber>
              {numberText(team.members)}
            </Td>
            <Td label="Tests" isNumber>
              {numberText(team.tests)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
