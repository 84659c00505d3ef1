import { Button } from "#components/ui/button.tsx";
import { CopyButton } from "#components/ui/copy-button.tsx";
import { outcomeNames, type Slot } from "#lib/office-hours/queue/slot.ts";

type EndedElsewhereProps = {
  slot: Slot;
  /** What this host had typed, and not sent. */
  notes: string;
  onClose: () => void;
};

/** Another host ended the talk meanwhile: what was typed here is kept until it is put away. */
export function EndedElsewhere({ slot, notes, onClose }: EndedElsewhereProps) {
  return (
    <section aria-label="What you had typed" className="border-ink border-l-2 pl-4 sm:pl-5 [overflow-wrap:anywhere]">
      <p role="status">
        The talk with <bdi className="font-medium">{slot.name}</bdi> was ended by another host
        {slot.outcome && `: ${outcomeNames[slot.outcome].toLowerCase()}`}. You had typed:
      </p>
      <p className="mt-1 whitespace-pre-line text-ink-2">{notes}</p>
      <div className="mt-2 flex gap-2">
        <CopyButton text={notes} />
        <Button look="bare" onClick={onClose}>
          Put it away
        </Button>
      </div>
    </section>
  );
}
