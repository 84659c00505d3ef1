import { objectiveText, targetText } from "#lib/load-tests/objectives/objective.ts";
import type { Objective } from "#lib/load-tests/verdicts/verdict.ts";

/** Objectives for those who may only read them. */
export function ObjectiveTexts({ objectives }: { objectives: readonly Objective[] }) {
  if (objectives.length === 0) return <p className="py-3 text-ink-2 text-table">None yet.</p>;
  return (
    <ul className="text-table">
      {objectives.map((objective) => (
        <li key={objectiveText(objective)} className="flex gap-2 border-b py-2">
          <span>
            {objectiveText(objective)}
            {objective.warnAt !== null && (
              <span className="text-ink-2">, warning from {targetText(objective, objective.warnAt)}</span>
            )}
          </span>
          {objective.isKey && <span className="text-ink-3 text-meta">key</span>}
        </li>
      ))}
    </ul>
  );
}
