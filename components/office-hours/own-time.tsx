"use client";

import { sittingText } from "#lib/office-hours/series/sitting-text.ts";
import { useOwnZone } from "./use-own-zone.ts";

/** When it begins by the clock of who looks, where that is another one. */
export function OwnTime({ at, timeZone }: { at: string; timeZone: string }) {
  const own = useOwnZone();
  const here = own && sittingText(new Date(at), own);
  if (!here || here === sittingText(new Date(at), timeZone)) return null;
  return <span className="text-ink-3">{here} where you are</span>;
}
