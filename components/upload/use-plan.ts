"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { UploadFile } from "#lib/load-tests/uploads/upload-file.ts";
import { addFiles, emptyPlan, type UploadPlan } from "#lib/load-tests/uploads/upload-plan.ts";
import type { ChosenFile } from "./chosen-file.ts";
import { readFiles } from "./read-file.ts";

/** The files chosen so far and how they are grouped. A file that is chosen twice is there once. */
export function usePlan(dropped: readonly ChosenFile[]) {
  const [plan, setPlan] = useState<UploadPlan>(emptyPlan);
  const [choices, setChoices] = useState(0);
  const [lastTaken, setLastTaken] = useState(dropped.length === 0 ? dropped : null);
  const files = useRef(new Map<string, File>());

  const put = useCallback((chosen: readonly ChosenFile[], read: readonly UploadFile[]) => {
    for (const [k, { id }] of read.entries()) {
      const file = chosen[k]?.file;
      if (file) files.current.set(id, file);
    }
    setPlan((before) => {
      const known = new Set(before.runs.flatMap((run) => run.files.map(({ id }) => id)));
      const unknown = new Map(read.filter(({ id }) => !known.has(id)).map((file) => [file.id, file]));
      return addFiles(before, [...unknown.values()]);
    });
  }, []);

  useEffect(() => {
    void readFiles(dropped).then((read) => {
      put(dropped, read);
      setLastTaken(dropped);
    });
  }, [put, dropped]);

  const add = useCallback(
    async (chosen: readonly ChosenFile[]) => {
      setChoices((count) => count + 1);
      put(chosen, await readFiles(chosen));
      setChoices((count) => count - 1);
    },
    [put],
  );
  const clear = useCallback(() => {
    setPlan(emptyPlan);
    files.current.clear();
  }, []);
  const fileOf = useCallback((id: string) => files.current.get(id), []);

  return { plan, setPlan, add, clear, fileOf, isReading: choices > 0 || lastTaken !== dropped };
}
export type Planned = ReturnType<typeof usePlan>;
