"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { Dialog, DialogActions } from "#components/ui/dialog.tsx";
import { dateTimeText } from "#lib/shared/time-text.ts";

export type MadeLink = { url: string; expiresAt: Date };

type ResetLinkDialogProps = {
  name: string;
  /** What was just made; null closes. */
  link: MadeLink | null;
  onClose: () => void;
};

/** Shows a reset link, once. */
export function ResetLinkDialog({ name, link, onClose }: ResetLinkDialogProps) {
  // Stays in the dialog while it closes.
  const [shown, setShown] = useState(link);
  if (link && link !== shown) setShown(link);
  return (
    <Dialog
      isOpen={link !== null}
      onClose={onClose}
      title={`Reset link for ${name}`}
      description="Send it to them alone: whoever opens it sets the password and is signed in. It is shown now and never again."
      width="wide"
    >
      {shown && (
        <>
          <CodeBlock code={shown.url} label="Copy link" />
          <p className="text-ink-2 text-table">
            It works once, until {dateTimeText(new Date(shown.expiresAt))} UTC. Earlier links have ended; the old
            password works until the new one is set.
          </p>
        </>
      )}
      <DialogActions>
        <Button look="primary" onClick={onClose}>
          Done
        </Button>
      </DialogActions>
    </Dialog>
  );
}
