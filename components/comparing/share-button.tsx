"use client";

import { Link2 } from "lucide-react";
import type { Route } from "next";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type ShareButtonProps = {
  /** "run 61", "this comparison". */
  what: string;
  make: FormAction<{ url: string }>;
  /** Where the links of the test are listed and revoked. */
  listHref: Route;
};

const durations = [
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
  { value: "never", label: "Until it is revoked" },
];

/** Makes a link that shows one thing to whoever has it, and shows the link once. */
export function ShareButton({ what, make, listHref }: ShareButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [url, setUrl] = useState<string | null>(null);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>
        <Link2 aria-hidden="true" size={14} />
        Share
      </Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`Share ${what}`}
        description={`Whoever has the link sees ${what} without an account, and nothing else of the team. No names of people are on it.`}
        submit="Make link"
        action={make}
        onDone={(made) => setUrl(made.url)}
        isResetWhenDone
        footer={
          <p className="text-ink-3 text-meta">
            <TextLink href={listHref}>Links of this test</TextLink>
          </p>
        }
      >
        {(errorOf) => (
          <SelectField
            label="Works for"
            name="expiresIn"
            options={durations}
            defaultValue="30"
            error={errorOf("expiresIn")}
            data-first-focus
          />
        )}
      </FormDialog>
      {url && (
        <ShownOnce title="The link is made" onClose={() => setUrl(null)}>
          <CodeBlock code={url} label="Copy link" />
        </ShownOnce>
      )}
    </>
  );
}
