import { Button } from "#components/ui/button.tsx";
import { DialogActions } from "#components/ui/dialog.tsx";
import type { ActOutcome } from "../triage/act-queue.ts";

/** What became of each story: those that were refused first, with the reason. */
export function EditResults({ outcome, onClose }: { outcome: ActOutcome; onClose: () => void }) {
  const { items } = outcome;
  const refused = items.filter(({ ok }) => !ok);
  return (
    <>
      <p role="status">
        {items.length - refused.length} of {items.length} are changed. {refused.length}{" "}
        {refused.length === 1 ? "was" : "were"} refused.
      </p>
      <ul className="max-h-80 overflow-auto text-table">
        {[...refused, ...items.filter(({ ok }) => ok)].map(({ key, ok, message }) => (
          <li key={key} className="flex gap-3 border-b py-1.5">
            <span className="figures w-20 shrink-0 text-meta leading-5">{key}</span>
            <span className={ok ? "text-ink-2" : "font-medium"}>{ok ? "changed, or so already" : message}</span>
          </li>
        ))}
      </ul>
      <DialogActions>
        <Button data-first-focus="" onClick={onClose}>
          Close
        </Button>
      </DialogActions>
    </>
  );
}
