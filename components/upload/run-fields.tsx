import { TextField } from "#components/ui/text-field.tsx";
import type { RunStart } from "#lib/load-tests/uploads/upload-file.ts";
import type { RunFacts } from "./run-facts.ts";

type RunFieldsProps = { start: RunStart; facts: RunFacts; onChange: (change: Partial<RunFacts>) => void };

/** What only a person can say of a run; its start only where its files do not tell. */
export function RunFields({ start, facts, onChange }: RunFieldsProps) {
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-3">
      <TextField
        label="Revision"
        isOptional
        isFigure
        value={facts.revision}
        maxLength={200}
        hint="The commit that was tested."
        onChange={(event) => onChange({ revision: event.target.value })}
      />
      <TextField
        label="Version"
        isOptional
        isFigure
        value={facts.version}
        maxLength={200}
        hint="Such as 2.4.1."
        onChange={(event) => onChange({ version: event.target.value })}
      />
      {!start.isFromResults && (
        <TextField
          label="Started, UTC"
          type="datetime-local"
          isFigure
          value={facts.startedAt ?? new Date(start.ms).toISOString().slice(0, 16)}
          hint="The file does not tell."
          onChange={(event) => onChange({ startedAt: event.target.value })}
        />
      )}
    </div>
  );
}
