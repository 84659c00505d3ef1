import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";

type Membership = { role: string; createdAt: Date; user: { id: string; name: string; email: string } };

/** Who is in the team. */
export function MemberTable({ memberships }: { memberships: readonly Membership[] }) {
  if (memberships.length === 0)
    return <p className="py-3 text-ink-2">Nobody yet. Admins can read and change it all the same.</p>;
  return (
    <Table label="Members">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Email</Th>
          <Th>Role</Th>
          <Th>Since</Th>
        </tr>
      </thead>
      <tbody>
        {memberships.map(({ user, role, createdAt }) => (
          <Tr key={user.id}>
            <RowHead>{user.name}</RowHead>
            <Td className="text-ink-2">{user.email}</Td>
            <Td>{role}</Td>
            <Td className="text-ink-3">
              <RelativeTime at={createdAt} />
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
