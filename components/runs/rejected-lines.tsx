import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { RejectedLine } from "#lib/load-tests/parsed-run.ts";
import { numberText } from "#lib/shared/number-text.ts";

/** The lines of a file that could not be read, with their numbers and reasons. */
export function RejectedLines({ lines, first }: { lines: number; first: RejectedLine[] }) {
  if (lines === 0) return <p className="mt-1 text-ink-2 text-table">Every line was read.</p>;
  const many = lines === 1 ? "1 line was left out" : `${numberText(lines)} lines were left out`;
  return (
    <details className="mt-2 text-table" open={lines <= 10}>
      <summary className="w-fit font-medium">
        {many}
        {first.length < lines && <span className="font-normal text-ink-3">, the first {first.length} of them</span>}
      </summary>
      <div className="max-h-80 overflow-y-auto">
        <Table label="Lines left out">
          <thead>
            <tr>
              <Th isNumber>Line</Th>
              <Th>Reason</Th>
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, reason }) => (
              <Tr key={`${line} ${reason}`}>
                <Td isNumber className="w-20">
                  {numberText(line)}
                </Td>
                <Td isWrapped>{reason}</Td>
              </Tr>
            ))}
          </tbody>
        </Table>
      </div>
    </details>
  );
}
