import { Pin } from "lucide-react";

/** Beside a run that stays whatever its test's retention says. */
export function KeptPin() {
  return (
    <span title="Kept for good" className="ml-1.5 inline-flex align-middle text-ink-3">
      <Pin aria-hidden="true" size={12} />
      <span className="sr-only">, kept for good</span>
    </span>
  );
}
