"use client";

import { useEffect, useRef } from "react";
import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { DialogActions } from "#components/ui/dialog.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";

type FiledNoteProps = { storyKey: string; teamSlug: string; onAnother: () => void; onClose?: () => void };

/** What stands in the place of the form once it is filed: the key, a link, the next one. */
export function FiledNote({ storyKey, teamSlug, onAnother, onClose }: FiledNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  const path = `/teams/${teamSlug}/stories/${storyKey}`;
  useEffect(() => note.current?.querySelector("a")?.focus(), []);
  return (
    <div ref={note} className="grid gap-4">
      <p role="status" className="text-lead">
        <TextLink href={route(path as "/")}>{storyKey}</TextLink> is filed. You follow it, and hear what becomes of it.
      </p>
      <DialogActions>
        <Button look="primary" onClick={onAnother}>
          File another
        </Button>
        <CopyButton text={`${window.location.origin}${path}`} label={`Copy link to ${storyKey}`} face="Copy link" />
        {onClose && <Button onClick={onClose}>Close</Button>}
      </DialogActions>
    </div>
  );
}
