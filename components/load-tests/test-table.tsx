import type { Route } from "next";
import type { ReactNode } from "react";
import { LinkList, type NamedLink } from "#components/ui/link-list.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { ActsCell, ActsHead, RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { numberText } from "#lib/shared/number-text.ts";

/** A test as the list of a team's tests shows it. */
export type TestLine = {
  id: string;
  name: string;
  href: Route;
  /** "spike, unhappy path" */
  kind: string;
  environment: string | null;
  services: readonly NamedLink[];
  /** The newest run; `stage` where it is not judged: "Could not be read". */
  latest: { href: Route; number: number; startedAt: Date; verdict: VerdictStatus | null; stage: string } | null;
  runs: number;
  isArchived: boolean;
  /** Its buttons, at the end of its row. */
  acts?: ReactNode;
};

/** The team's load tests. */
export function TestTable({ tests }: { tests: readonly TestLine[] }) {
  const hasActs = tests.some(({ acts }) => Boolean(acts));
  return (
    <Table label="Load tests" isListOnPhone>
      <thead>
        <tr>
          <Th>Test</Th>
          <Th>Verdict</Th>
          <Th>Last run</Th>
          <Th isNumber className="pr-8">
            Runs
          </Th>
          <Th>Kind</Th>
          <Th>Environment</Th>
          <Th>Services</Th>
          {hasActs && <ActsHead />}
        </tr>
      </thead>
      <tbody>
        {tests.map((test) => (
          <Tr key={test.id}>
            <RowHead isWrapped isArchived={test.isArchived} className="min-w-40 pr-6">
              <TextLink href={test.href}>{test.name}</TextLink>
            </RowHead>
            <LatestCells latest={test.latest} />
            <Td label="Runs" isNumber className="pr-8">
              {numberText(test.runs)}
            </Td>
            <Td label="Kind" className="text-ink-2">
              {test.kind}
            </Td>
            <Td label="Environment" className="text-ink-2">
              {test.environment ?? <span className="text-ink-3">any</span>}
            </Td>
            <Td label="Services" isWrapped className="min-w-40">
              <LinkList links={test.services} />
            </Td>
            {hasActs && <ActsCell>{test.acts}</ActsCell>}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function LatestCells({ latest }: Pick<TestLine, "latest">) {
  if (!latest)
    return (
      <Td colSpan={2} label="Last run" className="text-ink-3">
        No run yet
      </Td>
    );
  const { href, number, startedAt, verdict, stage } = latest;
  return (
    <>
      <Td label="Verdict">
        {verdict ? <VerdictBadge verdict={verdict} /> : <span className="text-ink-3">{stage}</span>}
      </Td>
      <Td label="Last run" className="text-ink-2">
        <TextLink href={href}>{`Run ${number}`}</TextLink>, <RelativeTime at={startedAt} />
      </Td>
    </>
  );
}
