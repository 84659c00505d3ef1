"use client";

import { useEffect, useEffectEvent, useState } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import type { LoadProbes } from "./tactic-to-move.ts";

/** What the probes of a tactic's questions find, asked of the server once it is shown; nothing until it answers. */
export function useProbes(slug: string, load: LoadProbes): readonly string[] {
  const [found, setFound] = useState<{ slug: string; lines: readonly string[] } | null>(null);
  // Each answer of the server brings the same action anew.
  const ask = useEffectEvent(() => load({ slug }).catch(notChanged));

  useEffect(() => {
    let isWanted = true;
    void ask().then((result) => {
      if (isWanted && result.ok) setFound({ slug, lines: result.value });
    });
    return () => {
      isWanted = false;
    };
  }, [slug]);

  return found?.slug === slug ? found.lines : [];
}
