"use client";

import { TextField } from "#components/ui/text-field.tsx";
import { MoveForm, textIn } from "../move-form.tsx";
import type { MoveFormProps, OpenFix } from "../story-to-move.ts";

/** The fix is out: with which change. Fixes that are neither shipped nor dropped are named. */
export function VerifyForm({ openFixes, ...props }: MoveFormProps & { openFixes: readonly OpenFix[] }) {
  return (
    <MoveForm
      {...props}
      to="verifying"
      title={`Verify ${props.story.key}`}
      submit="Verify"
      read={(form) => ({ change: textIn(form, "change") })}
      fields={["change"]}
    >
      {(errorOf) => (
        <>
          {openFixes.length > 0 && (
            <div>
              <p className="font-medium text-table">Neither shipped nor dropped yet</p>
              <ul className="mt-1 list-disc pl-5 text-ink-2">
                {openFixes.map(({ id, title, ownerTeam }) => (
                  <li key={id}>
                    {title}
                    {ownerTeam && <span className="text-ink-3"> ({ownerTeam})</span>}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <TextField
            name="change"
            label="Change or release that brings the fix"
            placeholder="v2.14, or a revision"
            maxLength={300}
            error={errorOf("change")}
          />
        </>
      )}
    </MoveForm>
  );
}
