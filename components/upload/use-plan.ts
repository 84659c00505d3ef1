"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { addFiles, emptyPlan, type UploadPlan } from "#lib/load-tests/upload-plan.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { readFile } from "./read-file.ts";

/** The files chosen so far and how they are grouped. A file that is chosen twice is there once. */
export function usePlan(dropped: readonly ChosenFile[]) {
  const [plan, setPlan] = useState<UploadPlan>(emptyPlan);
  const [reading, setReading] = useState(0);
  const files = useRef(new Map<string, File>());

  const add = useCallback(async (chosen: readonly ChosenFile[]) => {
    if (chosen.length === 0) return;
    setReading((count) => count + 1);
    const read = await Promise.all(chosen.map(readFile));
    for (const [k, { id }] of read.entries()) {
      const file = chosen[k]?.file;
      if (file) files.current.set(id, file);
    }
    setPlan((before) => {
      const known = new Set(before.runs.flatMap((run) => run.files.map(({ id }) => id)));
      const unknown = new Map(read.filter(({ id }) => !known.has(id)).map((file) => [file.id, file]));
      return addFiles(before, [...unknown.values()]);
    });
    setReading((count) => count - 1);
  }, []);

  useEffect(() => void add(dropped), [add, dropped]);

  const clear = useCallback(() => {
    setPlan(emptyPlan);
    files.current.clear();
  }, []);
  const fileOf = useCallback((id: string) => files.current.get(id), []);

  return { plan, setPlan, add, clear, fileOf, isReading: reading > 0 };
}
export type Planned = ReturnType<typeof usePlan>;
