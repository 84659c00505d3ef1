"use client";

import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";

type RefusedUploadProps = {
  /** Of what was sent, for screen readers. */
  name: string;
  message: string;
  onRetry: () => void;
  onRemove: () => void;
};

/** Why something was not taken, and what to do. */
export function RefusedUpload({ name, message, onRetry, onRemove }: RefusedUploadProps) {
  return (
    <div className="flex flex-wrap items-start gap-2">
      <div className="min-w-0 flex-1 basis-60">
        <FieldError>{message}</FieldError>
      </div>
      <Button aria-label={`Try again: ${name}`} onClick={onRetry}>
        Try again
      </Button>
      <Button look="bare" aria-label={`Remove ${name}`} onClick={onRemove}>
        Remove
      </Button>
    </div>
  );
}
