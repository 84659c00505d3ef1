"use client";

import { useOptimistic, useTransition } from "react";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { notSent } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import { type NoticeKind, noticeKinds, noticeNames } from "#lib/notices/notice.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type NoticeSwitchesProps = {
  /** The kinds that are switched off. */
  off: readonly string[];
  switchTo: (input: { kind: NoticeKind; isOn: boolean }) => Promise<ActionResult<undefined>>;
};

/** What a person wants to hear of: each kind on its own, saved at once. */
export function NoticeSwitches({ off, switchTo }: NoticeSwitchesProps) {
  const [shown, show] = useOptimistic(off);
  const [, start] = useTransition();
  const say = useToast();
  const set = (kind: NoticeKind, isOn: boolean) =>
    start(async () => {
      show(isOn ? shown.filter((other) => other !== kind) : [...shown, kind]);
      const done = await switchTo({ kind, isOn }).catch(notSent);
      if (!done.ok) say({ text: done.errors[0]?.message ?? "" });
    });
  return (
    <fieldset className="self-start">
      <legend className="mb-2 font-semibold">Tell me when</legend>
      <div className="flex flex-col gap-2">
        {noticeKinds.map((kind) => (
          <CheckboxField
            key={kind}
            label={noticeNames[kind]}
            checked={!shown.includes(kind)}
            onChange={(event) => set(kind, event.target.checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}
