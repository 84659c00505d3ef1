"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type FeedButtonProps = { hasFeed: boolean; make: FormAction<{ url: string }>; revoke: FormAction<unknown> };

/** The address by which a calendar subscribes to the sittings. It is shown once, and a new one ends the old one. */
export function FeedButton({ hasFeed, make, revoke }: FeedButtonProps) {
  const [isAsking, setIsAsking] = useState<"make" | "revoke" | null>(null);
  const [url, setUrl] = useState<string | null>(null);
  const close = () => setIsAsking(null);
  return (
    <>
      <Button onClick={() => setIsAsking("make")}>{hasFeed ? "New calendar feed…" : "Calendar feed…"}</Button>
      {hasFeed && (
        <Button look="bare" onClick={() => setIsAsking("revoke")}>
          Revoke feed
        </Button>
      )}
      <FormDialog
        isOpen={isAsking === "make"}
        onClose={close}
        title="Make a calendar feed?"
        description={`Whoever has its address sees when the sittings are, with host and place, and nothing else.${hasFeed ? " The address that was made before leads nowhere from then on." : ""}`}
        submit="Make"
        action={make}
        onDone={(made) => setUrl(made.url)}
      />
      <FormDialog
        isOpen={isAsking === "revoke"}
        onClose={close}
        title="Revoke the calendar feed?"
        description="Calendars that subscribed to it show no more sittings. A new one can be made."
        submit="Revoke"
        action={revoke}
      />
      {url && (
        <ShownOnce title="Subscribe to this address" onClose={() => setUrl(null)}>
          <CodeBlock code={url} label="Copy address" />
        </ShownOnce>
      )}
    </>
  );
}
