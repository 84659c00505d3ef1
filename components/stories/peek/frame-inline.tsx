"use client";

import { useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useActionForm } from "#components/ui/use-action-form.ts";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { MoveAction, Moved } from "../moving/story-to-move.ts";
import { FrameFields, framingIn, framingPaths } from "../triage/frame-fields.tsx";

type FrameInlineProps = {
  row: StoryRow;
  /** Chosen beside it. */
  teamId: string;
  move: MoveAction;
  onClose: () => void;
};

/** Asks in its place for the words that framing lacks. What is typed stays until the story is framed. */
export function FrameInline({ row, teamId, move, onClose }: FrameInlineProps) {
  const box = useRef<HTMLDivElement>(null);
  const [draft] = useState(() => drafts.get(row.key));
  const { form, errorOf, formErrors } = useActionForm<Moved>(
    async (data) => {
      const fields = { ...framingIn(data), ...(teamId !== row.responsibleTeamId && { responsibleTeamId: teamId }) };
      const result = await move({ to: "framed", fields });
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
        onInput={(event) => drafts.set(row.key, typedIn(event.currentTarget))}
        className="flex flex-col gap-3"
      >
        <FrameFields story={row} teams={[]} errorOf={errorOf} draft={draft} hasTeam={false} />
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

/** By story: who looks at another one in between, or whose framing was refused, finds what they typed. */
const drafts = new Map<string, Record<string, string>>();

function typedIn(form: HTMLFormElement): Record<string, string> {
  const texts = [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : []));
  return Object.fromEntries(texts);
}

function placed(error: { path: string; message: string }) {
  const path = error.path.replace(/^fields\./, "");
  return { ...error, path: framingPaths.some((known) => known === path) ? path : "" };
}
