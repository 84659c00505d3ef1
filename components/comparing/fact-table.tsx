import { SectionHead } from "#components/ui/section-head.tsx";
import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { DifferingFact } from "#lib/load-tests/comparing/differing-facts.ts";

/** What was not the same in the runs compared. */
export function FactTable({ numbers, facts }: { numbers: number[]; facts: DifferingFact[] }) {
  return (
    <section className="min-w-0">
      <SectionHead title="What differs" meta="configuration, tags, version, environment and tool" />
      {facts.length === 0 ? (
        <p className="py-3 text-ink-2 text-table">
          Nothing that was written down. Send what you change as <code>config.KEY=value</code> with a run.
        </p>
      ) : (
        <Table label="What differs">
          <thead>
            <tr>
              <Th>Fact</Th>
              {numbers.map((number) => (
                <Th key={number}>Run {number}</Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map(({ name, values }) => (
              <Tr key={name}>
                <RowHead className="font-normal text-ink-2 text-meta">{name}</RowHead>
                {values.map((value, k) => (
                  <Td key={numbers[k]} isWrapped className="min-w-24 max-w-64">
                    {value ?? <Unknown />}
                  </Td>
                ))}
              </Tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
