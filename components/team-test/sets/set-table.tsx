import type { Route } from "next";
import type { ReactNode } from "react";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";

/** A question set as the list shows it. */
export type SetLine = {
  id: string;
  name: string;
  href: Route;
  /** What it is for, or which set it was copied from. */
  about: string;
  version: number;
  questions: number;
  /** "round 6", or "never". */
  asked: string;
  isArchived: boolean;
  /** Its buttons; none for those who may only read. */
  acts?: ReactNode;
};

/** What a team can ask. */
export function SetTable({ label, sets }: { label: string; sets: readonly SetLine[] }) {
  const hasActs = sets.some(({ acts }) => Boolean(acts));
  return (
    <Table label={label} isListOnPhone>
      <thead>
        <tr>
          <Th className="w-1/4">Set</Th>
          <Th className="w-2/5">About</Th>
          <Th isNumber>Questions</Th>
          <Th isNumber>Version</Th>
          <Th>Last asked</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {sets.map((set) => (
          <Tr key={set.id}>
            <RowHead isWrapped isArchived={set.isArchived} className="min-w-40">
              <TextLink href={set.href}>{set.name}</TextLink>
            </RowHead>
            <Td label="About" isWrapped className="text-ink-2">
              {set.about}
            </Td>
            <Td label="Questions" isNumber>
              {set.questions}
            </Td>
            <Td label="Version" isNumber>
              {set.version}
            </Td>
            <Td label="Last asked" className="text-ink-2">
              {set.asked}
            </Td>
            {hasActs && <ActsCell>{set.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
