"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import { baseOf } from "../moving/move-base.ts";
import type { MoveAction, Moved } from "../moving/story-to-move.ts";
import { FrameFields, framingIn, framingPaths } from "../triage/frame-fields.tsx";
import { framingDrafts } from "../triage/framing-drafts.ts";

type FrameInlineProps = {
  row: StoryRow;
  /** Chosen beside it. */
  teamId: string;
  /** It came back: what somebody else wrote meanwhile was told, and stands in its row. */
  isRefused: boolean;
  move: MoveAction;
  onClose: () => void;
};

/** Asks in its place for the words that framing lacks. What is typed stays until the story is framed. */
export function FrameInline({ row, teamId, isRefused, move, onClose }: FrameInlineProps) {
  const box = useRef<HTMLDivElement>(null);
  const [draft] = useState(() => framingDrafts.get(row.key));
  const [shown] = useState(() => (isRefused ? row : (draft?.shown ?? row)));
  const { form, errorOf, formErrors } = useActionForm<Moved>(
    async (data) => {
      const fields = { ...framingIn(data), ...(teamId !== row.responsibleTeamId && { responsibleTeamId: teamId }) };
      const base = { ...baseOf(shown, { fields }), responsibleTeamId: row.responsibleTeamId };
      const result = await move({ to: "framed", fields, base });
      return result.ok ? result : { ...result, errors: result.errors.map(placed) };
    },
    { onDone: onClose },
  );
  useEffect(() => box.current?.querySelector<HTMLElement>("[data-first-focus]")?.focus(), []);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only listens to what passes through
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
        if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        form.ref.current?.requestSubmit();
      }}
    >
      <form
        {...form}
        aria-label={`Frame ${row.key}`}
        onInput={(event) => framingDrafts.set(row.key, { typed: typedIn(event.currentTarget), shown })}
        className="flex flex-col gap-3"
      >
        <FrameFields story={shown} teams={[]} errorOf={errorOf} draft={draft?.typed} hasTeam={false} />
        <FormErrors errors={formErrors} />
        <div className="flex items-center gap-2">
          <Button type="submit" look="primary">
            Frame
          </Button>
          <Button onClick={onClose}>Not now</Button>
          <span className="text-ink-3 text-meta max-sm:hidden">Ctrl Enter frames it, Esc goes back</span>
        </div>
      </form>
    </div>
  );
}

function typedIn(form: HTMLFormElement): Record<string, string> {
  const texts = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return Object.fromEntries(texts);
}

function placed(error: { path: string; message: string }) {
  const path = error.path.replace(/^fields\./, "");
  return { ...error, path: framingPaths.some((known) => known === path) ? path : "" };
}
