import type { ReactNode } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { LinkList } from "#components/ui/link-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { PersonLine } from "./person-line.ts";

const teamsShown = 3;
const wide = "max-sm:hidden";

type Row = PersonLine & {
  /** What may be done with them. */
  acts: ReactNode;
};

/** Everybody, by name. A phone has room for few columns: there the name's cell holds what the others do. */
export function PeopleTable({ people }: { people: readonly Row[] }) {
  return (
    <Table label="People">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th className={wide}>Email</Th>
          <Th className={wide}>Account</Th>
          <Th className={wide}>Teams</Th>
          <Th>Last seen</Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <RowHead className="max-w-64 py-1 max-sm:w-full max-sm:max-w-0">
              <span className={classNames("block truncate", person.deactivatedAt && "text-ink-3")} title={person.name}>
                {person.name}
                {person.isSelf && <span className="ml-2 font-normal text-ink-3 text-meta">you</span>}
              </span>
              <span className="block font-normal text-ink-2 text-meta sm:hidden">
                <span className="block truncate">{person.email}</span>
                <span className="block whitespace-normal">
                  <Standing person={person} /> · <Teams teams={person.teams} />
                </span>
              </span>
            </RowHead>
            <Td className={classNames("max-w-72 truncate text-ink-2", wide)} title={person.email}>
              {person.email}
            </Td>
            <Td className={wide}>
              <Standing person={person} />
            </Td>
            <Td className={classNames("min-w-40 whitespace-normal py-1.5", wide)}>
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
