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
    <Table label="Teams" className="mt-4 max-w-3xl">
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
            <RowHead isWrapped isArchived={team.archivedAt !== null} className="min-w-24">
              <TextLink href={`/teams/${team.slug}`}>{team.name}</TextLink>
            </RowHead>
            <Td className="text-ink-2">{team.standing}</Td>
            <Td className="text-ink-2">{team.visibility === "open" ? "everyone" : "members"}</Td>
            <Td isNumber>{numberText(team.members)}</Td>
            <Td isNumber>{numberText(team.tests)}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
