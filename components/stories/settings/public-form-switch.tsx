"use client";

import { useState } from "react";
import { AskButton } from "#components/ui/ask-button.tsx";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type PublicFormSwitchProps = {
  isOpen: boolean;
  teamName: string;
  open: FormAction<{ url: string }>;
  close: FormAction<unknown>;
};

/** Opens, renews and closes the public form. Its address is shown once: Headroom keeps only its hash. */
export function PublicFormSwitch({ isOpen, teamName, open, close }: PublicFormSwitchProps) {
  const [asks, setAsks] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button onClick={() => setAsks(true)}>{isOpen ? "New address" : "Open the form"}</Button>
      {isOpen && (
        <AskButton
          face="Close the form"
          label="Close the form"
          title={`Close the public form of ${teamName}?`}
          description="Its address leads nowhere from now on. Stories that came by it stay. A new form has a new address."
          action={close}
          done="The form is closed."
        />
      )}
      <FormDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={isOpen ? "Make a new address?" : `Open a public form for ${teamName}?`}
        description={
          isOpen
            ? "The old address leads nowhere from then on, wherever it was given out."
            : "Whoever has its address can tell the team what is slow, without an account. They see the team’s name and nothing else."
        }
        submit={isOpen ? "Make a new address" : "Open the form"}
        action={open}
        onDone={(made) => setUrl(made.url)}
      />
      {url && (
        <ShownOnce
          title="The form is open"
          description="Copy its address now: it is shown this once, and Headroom keeps only its hash."
          onClose={() => setUrl(null)}
        >
          <CodeBlock code={url} label="Copy address" />
        </ShownOnce>
      )}
    </div>
  );
}
