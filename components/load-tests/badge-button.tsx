"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { CodeBlock } from "#components/ui/code-block.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { ShownOnce } from "#components/ui/shown-once.tsx";
import { SelectField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** `markdown` shows the picture with a link to the test, `url` is the picture alone. */
export type MadeBadge = { markdown: string; url: string };

type BadgeButtonProps = { testName: string; branches: readonly string[]; make: FormAction<MadeBadge> };

/** Makes a badge for a README, and shows its address once. */
export function BadgeButton({ testName, branches, make }: BadgeButtonProps) {
  const [isOpen, setIsOpen] = useState(false);
  const [made, setMade] = useState<MadeBadge | null>(null);
  const named = branches.filter((branch) => branch !== "");
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>New badge</Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title={`A badge of ${testName}`}
        description="A small picture with the newest verdict, for a README. Whoever has its address sees the test's name and that one word."
        submit="Make badge"
        action={make}
        onDone={setMade}
        isResetWhenDone
      >
        {(errorOf) => (
          <SelectField
            label="Of the runs of"
            name="branch"
            options={[
              { value: "", label: "all branches" },
              ...named.map((branch) => ({ value: branch, label: `branch ${branch}` })),
            ]}
            error={errorOf("branch")}
            data-first-focus
          />
        )}
      </FormDialog>
      {made && (
        <ShownOnce
          title="The badge is made"
          description="Copy it now: its address is shown this once, and Headroom keeps only its hash."
          onClose={() => setMade(null)}
        >
          <div className="flex flex-col gap-3">
            <CodeBlock code={made.markdown} label="Copy Markdown" />
            <CodeBlock code={made.url} label="Copy address" />
          </div>
        </ShownOnce>
      )}
    </>
  );
}
