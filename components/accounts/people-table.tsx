import type { ReactNode } from "react";
import { LinkList } from "#components/ui/link-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { PersonLine } from "./person-line.ts";

const teamsShown = 3;

type Row = PersonLine & {
  /** What may be done with them. */
  acts: ReactNode;
};

/** Everybody, by name. */
export function PeopleTable({ people }: { people: readonly Row[] }) {
  return (
    <Table label="People">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th className="max-sm:hidden">Email</Th>
          <Th>Account</Th>
          <Th>Teams</Th>
          <Th>Last seen</Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id} className={person.deactivatedAt ? "text-ink-3" : undefined}>
            <RowHead className="max-w-64 py-1">
              <span className="block truncate" title={person.name}>
                {person.name}
                {person.isSelf && <span className="ml-2 font-normal text-ink-3 text-meta">you</span>}
              </span>
              <span className="block truncate font-normal text-ink-2 text-meta sm:hidden">{person.email}</span>
            </RowHead>
            <Td className="max-w-72 truncate text-ink-2 max-sm:hidden" title={person.email}>
              {person.email}
            </Td>
            <Td>
              <Standing person={person} />
            </Td>
            <Td className="min-w-40 whitespace-normal py-1.5">
              <Teams teams={person.teams} />
            </Td>
            <Td className="text-ink-2">
              {person.lastSeenAt ? <RelativeTime at={person.lastSeenAt} /> : <span className="text-ink-3">never</span>}
            </Td>
            <Td className="py-1 text-right">{person.acts}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Standing({ person: { isAdmin, deactivatedAt } }: { person: PersonLine }) {
  if (deactivatedAt)
    return (
      <span className="text-ink-3">
        deactivated <RelativeTime at={deactivatedAt} />
      </span>
    );
  return isAdmin ? <span className="font-medium">admin</span> : <span className="text-ink-2">active</span>;
}

function Teams({ teams }: Pick<PersonLine, "teams">) {
  const rest = teams.slice(teamsShown).map(({ name, note }) => `${name} (${note})`);
  return (
    <>
      <LinkList links={teams.slice(0, teamsShown)} />
      {rest.length > 0 && (
        <span className="text-ink-3" title={rest.join(", ")}>
          {" "}
          and {rest.length} more
        </span>
      )}
    </>
  );
}
