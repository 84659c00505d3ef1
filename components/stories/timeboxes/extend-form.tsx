"use client";

import { Dialog } from "#components/ui/dialog.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { durationText } from "#lib/shared/number-text.ts";
import { mostExtensionMs } from "#lib/stories/timeboxes/extension.ts";
import type { TimeboxView } from "#lib/stories/timeboxes/timebox-view.ts";

type ExtendFormProps = {
  isOpen: boolean;
  onClose: () => void;
  timebox: TimeboxView;
  mayExtend: boolean;
  action: FormAction<undefined>;
};

/** Gives a timebox more time, half of what was planned at the most. A second time it is somebody else's to give. */
export function ExtendForm({ timebox: { plannedMs }, mayExtend, ...props }: ExtendFormProps) {
  const most = mostExtensionMs(plannedMs);
  if (!mayExtend)
    return (
      <Dialog {...props} title="Extend">
        <p>
          It was extended before. A further extension is for somebody else to give: show them this page, or decide
          otherwise.
        </p>
      </Dialog>
    );
  return (
    <FormDialog
      {...props}
      title="Extend"
      description={`By ${durationText(most)} at the most: half of the ${durationText(plannedMs)} that were planned.`}
      submit="Extend"
      isResetWhenDone
    >
      {(errorOf) => (
        <>
          <TextField
            name="minutes"
            label="Minutes more"
            inputMode="numeric"
            isFigure
            className="max-w-28"
            defaultValue={String(Math.min(30, most / 60_000))}
            error={errorOf("minutes")}
          />
          <TextareaField
            name="reason"
            label="What it takes longer for"
            rows={2}
            maxLength={500}
            error={errorOf("reason")}
          />
        </>
      )}
    </FormDialog>
  );
}
