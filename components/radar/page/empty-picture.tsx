"use client";

import { exampleStandings } from "#lib/radar/picture/example-standings.ts";
import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { Span } from "#lib/radar/standing/standings.ts";
import { RadarPicture } from "../picture/radar-picture.tsx";

/** A radar as it may look after the days of a span. Its blips lead nowhere: whoever shows it makes it inert. */
export function EmptyPicture({ sectors, span }: { sectors: readonly Sector[]; span: Span }) {
  const nothing = () => {};
  return (
    <RadarPicture
      sectors={sectors}
      standings={exampleStandings(sectors.length, span)}
      span={span}
      selected={null}
      onSelect={nothing}
      onOpen={nothing}
      hrefOf={() => "/"}
    />
  );
}
