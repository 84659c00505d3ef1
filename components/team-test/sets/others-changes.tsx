type OthersChangesProps = {
  changes: readonly string[];
  clashes: readonly string[];
  /** Whether there is anything of one's own to save. */
  isUnsaved: boolean;
};

/** What somebody else changed while one edited, and where both changed the same: theirs is told, mine is still in the fields. */
export function OthersChanges({ changes, clashes, isUnsaved }: OthersChangesProps) {
  return (
    <div ref={bringIntoSight} role="alert" className="my-4 max-w-3xl border-ink border-l-2 pl-3">
      <p className="font-medium">
        Somebody else saved this set while you edited it.{isUnsaved && " Nothing of yours is saved yet."}
      </p>
      {changes.length > 0 && (
        <p className="text-ink-2">They {changes.join(", ")}. It stands above, beside what you wrote.</p>
      )}
      {clashes.length > 0 && (
        <ul className="mt-1 list-disc pl-5 text-ink-2">
          {clashes.map((clash) => (
            <li key={clash}>{clash}</li>
          ))}
        </ul>
      )}
      {isUnsaved && <p className="mt-1 text-ink-2">Look it over, then save again.</p>}
    </div>
  );
}

/** Below the button that was pressed, which may be where the screen ends. */
function bringIntoSight(box: HTMLElement | null): void {
  box?.scrollIntoView({ block: "nearest" });
}
