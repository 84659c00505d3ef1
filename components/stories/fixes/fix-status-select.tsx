"use client";

import { useOptimistic, useTransition } from "react";
import { notChanged } from "#components/ui/not-sent.ts";
import { Select } from "#components/ui/select.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { FixFields, FixStatus } from "#lib/stories/fixes/fix.ts";
import { fixStatusOptions } from "./fix-fields.tsx";

/** A fix as it was shown, and as it is to be. */
export type ChangeFix = (change: FixFields & { shown: FixFields }) => Promise<ActionResult<unknown>>;

type FixStatusSelectProps = { fix: FixFields; change: ChangeFix };

/** How far a fix is, changed in place; a wrong one is taken back. */
export function FixStatusSelect({ fix, change }: FixStatusSelectProps) {
  const toast = useToast();
  const [, startTransition] = useTransition();
  const [status, setStatus] = useOptimistic(fix.status);

  function choose(next: FixStatus) {
    startTransition(async () => {
      setStatus(next);
      const changed = { ...fix, status: next };
      const result = await change({ ...changed, shown: fix }).catch(notChanged);
      if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
      const { label = "" } = fixStatusOptions.find(({ value }) => value === next) ?? {};
      toast({ text: `“${fix.title}”: ${label.toLowerCase()}.`, undo: () => change({ ...fix, shown: changed }) });
    });
  }

  return (
    <Select
      aria-label={`Status of “${fix.title}”`}
      value={status}
      options={fixStatusOptions}
      onChange={(event) => {
        const next = fixStatusOptions.find(({ value }) => value === event.target.value);
        if (next) choose(next.value);
      }}
      className="w-32"
    />
  );
}
