import { RowHead, Table, Td, Th, Tr } from "#components/ui/table.tsx";
import type { ImportLine } from "#lib/radar/interchange/import-plan.ts";
import type { RadarFile } from "#lib/radar/interchange/radar-row.ts";
import { movementNames } from "#lib/radar/places/movement.ts";
import { placeNames } from "#lib/radar/places/place.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";

type ImportLinesProps = { lines: readonly ImportLine[]; sectors: readonly Sector[]; leftOut: RadarFile["leftOut"] };

/** Line by line where a tactic of the file lands; below, the lines that are none. */
export function ImportLines({ lines, sectors, leftOut }: ImportLinesProps) {
  return (
    <>
      <Table label="What becomes of the file" isListOnPhone>
        <thead>
          <tr>
            <Th>Tactic</Th>
            <Th>In the file</Th>
            <Th>Lands in</Th>
            <Th>Sector</Th>
            <Th>Movement</Th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, place, sector, note }) => (
            <Tr key={row.name}>
              <RowHead isWrapped>
                <span dir="auto">{row.name}</span>
              </RowHead>
              <Td label="In the file">{row.ring}</Td>
              <Td label="Lands in" isWrapped>
                {place ? <span className="font-medium">{placeNames[place]}</span> : "stays out"}
                {note && <span className="text-ink-2">: {note}</span>}
              </Td>
              <Td label="Sector" isWrapped>
                {sectors.find(({ id }) => id === sector)?.name}
              </Td>
              <Td label="Movement">{movementNames[row.movement]}</Td>
            </Tr>
          ))}
        </tbody>
      </Table>
      {leftOut.length > 0 && (
        <div className="mt-4 text-table">
          <p className="font-medium">Left out</p>
          <ul className="mt-1 text-ink-2">
            {leftOut.map(({ line, reason }) => (
              <li key={line}>
                Line <span className="figures">{line}</span>: {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
