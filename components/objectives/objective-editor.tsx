"use client";

import { Plus } from "lucide-react";
import { useEffect, useId, useRef, useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import { draftOf, sentObjective } from "#lib/load-tests/objectives/objective-draft.ts";
import type { Objective } from "#lib/load-tests/verdicts/verdict.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { columnHeads, columns } from "./objective-columns.ts";
import { ObjectiveQuickEntry } from "./objective-quick-entry.tsx";
import { ObjectiveRow } from "./objective-row.tsx";
import { blankDraft, useObjectiveDrafts } from "./use-objective-drafts.ts";

/** Replaces all objectives of a test or a service; the value is what is stored now. */
export type SaveObjectives = (input: { objectives: unknown[] }) => Promise<ActionResult<{ objectives: Objective[] }>>;

type ObjectiveEditorProps = {
  objectives: readonly Objective[];
  /** Labels of the newest runs, offered while one is typed. */
  labels: readonly string[];
  save: SaveObjectives;
  /** Whether its button is the page's main one. */
  isMain?: boolean;
};

/** The objectives of a test or of a service, edited as a table and saved as a whole. */
export function ObjectiveEditor({ objectives, labels, save, isMain = false }: ObjectiveEditorProps) {
  const { rows, isUnsaved, add, change, remove, move, refuse, accept } = useObjectiveDrafts(objectives);
  const [errors, setErrors] = useState<readonly string[]>([]);
  const [news, setNews] = useState("");
  const [isPending, startTransition] = useTransition();
  const list = useRef<HTMLUListElement>(null);
  const labelsId = useId();
  const toast = useToast();
  const focusOn = useRef<string>(null);
  useLeaveWarning(isUnsaved);

  useEffect(() => {
    if (!focusOn.current) return;
    list.current?.querySelector<HTMLElement>(focusOn.current)?.focus();
    focusOn.current = null;
  });

  function moveRow(id: number, to: number) {
    if (to < 0 || to >= rows.length) return;
    move(id, to);
    focusOn.current = `[data-row="${id}"] [data-handle]`;
    setNews(`Moved to place ${to + 1} of ${rows.length}.`);
  }
  function removeRow(id: number, index: number) {
    remove(id);
    const next = rows[index + 1] ?? rows[index - 1];
    if (next) focusOn.current = `[data-row="${next.id}"] [data-handle]`;
    setNews(`Objective ${index + 1} removed.`);
  }
  function saveAll() {
    startTransition(async () => {
      const sentIds = rows.map(({ id }) => id);
      const sent = rows.map(({ draft }) => sentObjective(draft));
      const result = await save({ objectives: sent }).catch(() => null);
      if (result?.ok) {
        accept(result.value.objectives);
        setErrors([]);
        return toast({ text: "Saved. The newest run is judged by them now." });
      }
      refuse(sentIds, result?.errors ?? []);
      setErrors(result ? formErrors(result.errors) : ["The server did not answer. What you typed is still here."]);
      focusOn.current = "[aria-invalid=true]";
    });
  }

  return (
    <div className="@container pt-3">
      <ObjectiveQuickEntry
        onAdd={(objective) => {
          add(draftOf(objective));
          setNews("Objective added.");
        }}
      />
      {rows.length > 0 && (
        <div aria-hidden="true" className={`mt-4 border-b pb-1.5 text-ink-3 text-meta @max-4xl:hidden ${columns}`}>
          {columnHeads.map(([area, head]) => (
            <span key={area} style={{ gridArea: area }}>
              {head}
            </span>
          ))}
        </div>
      )}
      <ul ref={list} aria-label="Objectives" className="@max-4xl:mt-3">
        {rows.map((row, index) => (
          <ObjectiveRow
            key={row.id}
            row={row}
            index={index}
            labelsId={labelsId}
            onChange={(draft) => change(row.id, draft)}
            onRemove={() => removeRow(row.id, index)}
            onMove={(to) => moveRow(row.id, to)}
          />
        ))}
      </ul>
      <datalist id={labelsId}>
        {labels.map((label) => (
          <option key={label} value={label} />
        ))}
      </datalist>
      <p role="status" className="sr-only">
        {news}
      </p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button look={isMain ? "primary" : "plain"} isPending={isPending} onClick={saveAll}>
          Save objectives
        </Button>
        <Button
          onClick={() => {
            focusOn.current = `[data-row="${add(blankDraft)}"] select`;
          }}
        >
          <Plus aria-hidden="true" size={14} />
          Add a row
        </Button>
        {isUnsaved && <span className="text-ink-3 text-meta">Not saved yet</span>}
      </div>
      <div className="mt-2">
        <FormErrors errors={errors} />
      </div>
    </div>
  );
}

function formErrors(errors: readonly { path: string; message: string }[]): string[] {
  const whole = errors.filter(({ path }) => !/^objectives\.\d/.test(path)).map(({ message }) => message);
  return whole.length > 0 ? whole : ["Nothing is saved yet: see the marked fields above."];
}
