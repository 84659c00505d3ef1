import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { MappedPreview } from "#lib/load-tests/formats/mapped/mapped-preview.ts";
import type { MappedSample } from "#lib/load-tests/formats/mapped/mapped-record.ts";
import { durationText, numberText } from "#lib/shared/number-text.ts";
import { exactTimeText } from "#lib/shared/time-text.ts";

/** The first rows of a file as a mapping reads them. */
export function MappingPreview({ preview }: { preview: MappedPreview }) {
  return (
    <Table label="The first rows, read like that" className="min-w-120">
      <thead>
        <tr>
          <Th isNumber>Line</Th>
          <Th>Time</Th>
          <Th isNumber>Duration, ms</Th>
          <Th>Label</Th>
          <Th>Outcome</Th>
        </tr>
      </thead>
      <tbody>
        {preview.rows.map(({ line, sample, reason }) => (
          <Tr key={line}>
            <Td isNumber>{numberText(line)}</Td>
            {sample ? (
              <>
                <Td>{timeOf(sample, preview.isRelative)}</Td>
                <Td isNumber>{numberText(sample.ms, sample.ms < 100 ? 3 : 0)}</Td>
                <Td isWrapped>{sample.label ?? "–"}</Td>
                <Td>{sample.isGood === null ? "unknown" : sample.isGood ? "success" : "failure"}</Td>
              </>
            ) : (
              <Td colSpan={4} isWrapped className="text-ink-2">
                Cannot be read: {reason}
              </Td>
            )}
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function timeOf({ timeMs }: MappedSample, isRelative: boolean): string {
  if (timeMs === null) return "–";
  return isRelative ? `${durationText(timeMs)} after the start` : exactTimeText(new Date(timeMs));
}
