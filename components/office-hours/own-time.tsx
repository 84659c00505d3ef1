"use client";

import { useEffect, useState } from "react";
import { sittingText } from "#lib/office-hours/series/sitting-text.ts";

/** When it begins by the clock of who looks, where that is another one. Known in the browser alone. */
export function OwnTime({ at, timeZone }: { at: string; timeZone: string }) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const [here, there] = [own, timeZone].map((zone) => sittingText(new Date(at), zone));
    setText(here === there || here === undefined ? null : here);
  }, [at, timeZone]);
  return text && <span className="text-ink-3">{text} where you are</span>;
}
