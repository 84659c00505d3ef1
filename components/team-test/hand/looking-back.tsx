import { type Phase, phaseNames } from "#lib/team-test/rounds/phase.ts";

/** Says that the others are further, and leads there. */
export function LookingBack({ phase, onReturn }: { phase: Phase; onReturn: () => void }) {
  return (
    <div className="-mx-2 flex items-center justify-between gap-3 rounded bg-sunk px-2 text-table">
      <p>
        You are looking back. The round is at <b>{phaseNames[phase]}</b>.
      </p>
      <button
        type="button"
        onClick={onReturn}
        className="min-h-11 shrink-0 touch-manipulation px-2 font-medium text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
      >
        Go there
      </button>
    </div>
  );
}
