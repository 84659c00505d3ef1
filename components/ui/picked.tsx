import { X } from "lucide-react";

type PickedProps = { option: { name: string; value: string; label: string }; onRemove: () => void };

/** One thing that was chosen, as a word that can be taken away again. */
export function Picked({ option: { name, value, label }, onRemove }: PickedProps) {
  return (
    <span className="inline-flex h-6 max-w-full items-center rounded bg-sunk pl-2 text-table has-disabled:pr-2">
      <input type="hidden" name={name} value={value} />
      <span className="truncate">{label}</span>
      <button
        type="button"
        aria-label={`Remove ${label}`}
        onClick={onRemove}
        className="inline-flex size-6 shrink-0 items-center justify-center text-ink-3 hover:text-ink disabled:hidden"
      >
        <X aria-hidden="true" size={12} />
      </button>
    </span>
  );
}
