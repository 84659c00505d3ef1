"use client";

import type { Sector } from "#lib/radar/sectors/sector.ts";
import type { Span, Standing } from "#lib/radar/standing/standings.ts";
import { RadarPicture } from "../picture/radar-picture.tsx";

type EmptyPictureProps = { sectors: readonly Sector[]; standings: readonly Standing[]; span: Span };

/** A radar of made-up tactics. Its blips lead nowhere: whoever shows it makes it inert. */
export function EmptyPicture(picture: EmptyPictureProps) {
  const nothing = () => {};
  return <RadarPicture {...picture} selected={null} onSelect={nothing} onOpen={nothing} hrefOf={() => "/"} />;
}
