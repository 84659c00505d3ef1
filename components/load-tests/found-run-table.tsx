import type { Route } from "next";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import { VerdictBadge } from "#components/ui/verdict-badge.tsx";
import type { VerdictStatus } from "#lib/load-tests/verdicts/verdict.ts";
import { msText } from "#lib/shared/number-text.ts";

/** A run of any test of a team. `stage` says where it is until it has a verdict. */
export type FoundRunRow = {
  id: string;
  number: number;
  testName: string;
  href: Route;
  verdict: VerdictStatus | null;
  stage: string;
  startedAt: Date;
  revision: string;
  branch: string;
  environment: string | null;
  p95Ms: number | null;
};

/** Runs of several tests. */
export function FoundRunTable({ runs }: { runs: readonly FoundRunRow[] }) {
  return (
    <Table label="Runs" isListOnPhone>
      <thead>
        <tr>
          <Th>Run</Th>
          <Th>Verdict</Th>
          <Th>Started</Th>
          <Th>Revision</Th>
          <Th>Branch</Th>
          <Th>Environment</Th>
          <Th isNumber>p95, ms</Th>
        </tr>
      </thead>
      <tbody>
        {runs.map((run) => (
          <Tr key={run.id}>
            <RowHead isWrapped className="min-w-40 pr-6">
              <TextLink href={run.href}>{`${run.testName}, run ${run.number}`}</TextLink>
            </RowHead>
            <Td label="Verdict">
              {run.verdict ? <VerdictBadge verdict={run.verdict} /> : <span className="text-ink-3">{run.stage}</span>}
            </Td>
            <Td label="Started" className="text-ink-2">
              <RelativeTime at={run.startedAt} />
            </Td>
            <Td label="Revision" className="figures max-w-32 truncate text-[0.78125rem]" title={run.revision}>
              {run.revision === "" ? <Unknown /> : run.revision.slice(0, 10)}
            </Td>
            <Td label="Branch" isWrapped className="text-ink-2 [overflow-wrap:anywhere]">
              {run.branch === "" ? <Unknown /> : run.branch}
            </Td>
            <Td label="Environment" className="text-ink-2">
              {run.environment ?? <Unknown />}
            </Td>
            <Td label="p95, ms" isNumber>
              {run.p95Ms === null ? <Unknown /> : msText(run.p95Ms)}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}
