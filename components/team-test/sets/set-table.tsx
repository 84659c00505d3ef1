import type { Route } from "next";
import type { ReactNode } from "react";
import { ActsCell, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
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
          <Th>About</Th>
          <Th isNumber className="w-24">
            Questions
          </Th>
          <Th isNumber className="w-20">
            Version
          </Th>
          <Th className="w-28 pl-3">Last asked</Th>
          {hasActs && (
            <Th className="w-44">
              <span className="sr-only">Acts</span>
            </Th>
          )}
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
            <Td label="Last asked" className="text-ink-2 sm:pl-3">
              {set.asked}
            </Td>
            {hasActs && <ActsCell>{set.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
