"use client";

import { useRef, useState } from "react";
import { draftOf, type ObjectiveDraft } from "#lib/load-tests/objectives/objective-draft.ts";
import type { Objective } from "#lib/load-tests/verdicts/verdict.ts";
import type { FieldError } from "#lib/shared/result.ts";

/** A draft with a name of its own while it is edited, and what is wrong with its fields. */
export type DraftRow = { id: number; draft: ObjectiveDraft; errors: Partial<Record<string, string>> };

export const blankDraft: ObjectiveDraft = {
  metric: "p95Ms",
  label: "",
  comparator: "<=",
  target: "",
  warnAt: "",
  isRelative: false,
  isKey: false,
};

/** The rows of an editor of objectives: kept when a save is refused, with each error at its own row, wherever it moved. */
export function useObjectiveDrafts(initial: readonly Objective[]) {
  const nextId = useRef(initial.length);
  const [rows, setRows] = useState<DraftRow[]>(() => initial.map((one, id) => rowOf(id, draftOf(one))));
  const [savedText, setSavedText] = useState(() => textOf(rows));

  return {
    rows,
    isUnsaved: textOf(rows) !== savedText,
    add(draft: ObjectiveDraft) {
      const id = nextId.current++;
      setRows([...rows, rowOf(id, draft)]);
      return id;
    },
    /** What was wrong with a field is so no longer once it is changed. */
    change(id: number, draft: ObjectiveDraft) {
      setRows((all) => all.map((row) => (row.id === id ? { ...row, draft, errors: errorsLeft(row, draft) } : row)));
    },
    remove(id: number) {
      setRows((all) => all.filter((row) => row.id !== id));
    },
    /** Moves a row to the place that it has in the list then. */
    move(id: number, to: number) {
      setRows((all) => {
        const row = all.find((one) => one.id === id);
        const others = all.filter((one) => one.id !== id);
        return row && to >= 0 && to <= others.length ? others.toSpliced(to, 0, row) : all;
      });
    },
    /** Puts each `objectives.0.target` at the row that was sent there. */
    refuse(sentIds: readonly number[], errors: readonly FieldError[]) {
      setRows((all) =>
        all.map((row) => ({ ...row, errors: errorsOfRow(errors, `objectives.${sentIds.indexOf(row.id)}.`) })),
      );
    },
    /** What the server has now, in the same order as it was sent. */
    accept(objectives: readonly Objective[]) {
      const saved = objectives.map((one) => rowOf(nextId.current++, draftOf(one)));
      setRows(saved);
      setSavedText(textOf(saved));
    },
  };
}

function rowOf(id: number, draft: ObjectiveDraft): DraftRow {
  return { id, draft, errors: {} };
}

function textOf(rows: readonly DraftRow[]): string {
  return JSON.stringify(rows.map(({ draft }) => draft));
}

function errorsLeft({ draft: before, errors }: DraftRow, after: ObjectiveDraft): DraftRow["errors"] {
  const isSame = (field: string) => Reflect.get(before, field) === Reflect.get(after, field);
  return Object.fromEntries(Object.entries(errors).filter(([field]) => isSame(field)));
}

function errorsOfRow(errors: readonly FieldError[], prefix: string): DraftRow["errors"] {
  return Object.fromEntries(
    errors
      .filter(({ path }) => path.startsWith(prefix))
      .toReversed()
      .map(({ path, message }) => [path.slice(prefix.length), message]),
  );
}
