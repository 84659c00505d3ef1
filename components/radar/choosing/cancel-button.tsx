import { AskButton } from "#components/ui/ask-button.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type CancelButtonProps = { number: number; cancel: FormAction<unknown>; isRevealed: boolean };

/** Ends a ballot without an outcome; asks once. */
export function CancelButton({ number, cancel, isRevealed }: CancelButtonProps) {
  return (
    <AskButton
      face="Cancel the ballot"
      label={`Cancel the ballot, number ${number}`}
      title={`Cancel ballot ${number}?`}
      description={
        isRevealed
          ? "Nothing changes on the radar. Its counts stay in the history."
          : "All picks are deleted, and nobody sees them. It cannot be taken back."
      }
      submit="Cancel the ballot"
      action={cancel}
      done={`Ballot ${number} is cancelled.`}
    />
  );
}
