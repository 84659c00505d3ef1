import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { LinkList } from "#components/ui/link-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { PersonLine } from "./person-line.ts";

const teamsShown = 3;

type Row = PersonLine & {
  /** What may be done with them. */
  acts: ReactNode;
};

/** Everybody, by name. */
export function PeopleTable({ people }: { people: readonly Row[] }) {
  return (
    <Table label="People" isListOnPhone>
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Email</Th>
          <Th>Account</Th>
          <Th>Teams</Th>
          <Th>Last seen</Th>
          <ActsHead />
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <RowHead isWrapped className={classNames("min-w-40", person.deactivatedAt && "text-ink-3")}>
              <bdi>{person.name}</bdi>
              {person.isSelf && <span className="font-normal text-ink-3 text-meta"> · you</span>}
            </RowHead>
            <Td label="Email" isWrapped className="min-w-44 text-ink-2">
              {person.email}
            </Td>
            <Td label="Account" isWrapped className="min-w-36">
              <Standing person={person} />
            </Td>
            <Td label="Teams" isWrapped className="min-w-56">
              <Teams teams={person.teams} />
            </Td>
            <Td label="Last seen" className="text-ink-2">
              {person.lastSeenAt ? <RelativeTime at={person.lastSeenAt} /> : <span className="text-ink-3">never</span>}
            </Td>
            <ActsCell>{person.acts}</ActsCell>
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
  return isAdmin ? <span className="font-medium">admin</span> : <span className="text-ink-3">active</span>;
}

function Teams({ teams }: Pick<PersonLine, "teams">) {
  const rest = teams.slice(teamsShown).map(({ name, note }) => `${name} (${note})`);
  return (
    <>
      <LinkList links={teams.slice(0, teamsShown)} nothing="no team" />
      {rest.length > 0 && (
        <span className="text-ink-3" title={rest.join(", ")}>
          {" "}
          and {rest.length} more
        </span>
      )}
    </>
  );
}
