"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { CheckboxField } from "#components/ui/checkbox.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { MoveHandle } from "#components/ui/move-handle.tsx";
import { Select } from "#components/ui/select.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import { isMetric, metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { type ObjectiveDraft, withMetric, withRelative } from "#lib/load-tests/objectives/objective-draft.ts";
import { comparators } from "#lib/load-tests/verdicts/verdict.ts";
import { LimitInput } from "./limit-input.tsx";
import { type ColumnArea, columnHeads, columns } from "./objective-columns.ts";
import type { DraftRow } from "./use-objective-drafts.ts";

const metricOptions = metrics.map((metric) => ({ value: metric, label: metricFacts[metric].name }));
const signs = { "<=": "≤", "<": "<", ">=": "≥", ">": ">" };
const signOptions = comparators.map((comparator) => ({ value: comparator, label: signs[comparator] }));
const againstOptions = [
  { value: "number", label: "as a number" },
  { value: "baseline", label: "over baseline" },
];

type ObjectiveRowProps = {
  row: DraftRow;
  index: number;
  /** Of the `<datalist>` with the labels to offer. */
  labelsId: string;
  onChange: (draft: ObjectiveDraft) => void;
  onRemove: () => void;
  onMove: (to: number) => void;
};

/** One objective while it is edited. */
export function ObjectiveRow({
  row: { id, draft, errors },
  index,
  labelsId,
  onChange,
  onRemove,
  onMove,
}: ObjectiveRowProps) {
  const set = (part: Partial<ObjectiveDraft>) => onChange({ ...draft, ...part });
  const errorId = (field: string) => `objective-${id}-${field}`;
  const control = (field: string, name: string) => ({
    "aria-label": `${name} of objective ${index + 1}`,
    "aria-invalid": errors[field] ? (true as const) : undefined,
    "aria-describedby": errors[field] ? errorId(field) : undefined,
  });
  const limit = (field: "target" | "warnAt") => ({
    draft,
    value: draft[field],
    onChange: (event: { target: { value: string } }) => set({ [field]: event.target.value }),
  });
  return (
    <li data-row={id} className={`border-b py-2 @max-4xl:py-3 ${columns}`}>
      <span style={{ gridArea: "handle" }}>
        <MoveHandle label={`objective ${index + 1}`} index={index} onMove={onMove} />
      </span>
      <Cell area="figure">
        <Select
          {...control("metric", "Figure")}
          options={metricOptions}
          value={draft.metric}
          onChange={({ target }) => isMetric(target.value) && onChange(withMetric(draft, target.value))}
        />
      </Cell>
      <Cell area="label">
        <TextInput
          {...control("label", "Label")}
          list={labelsId}
          value={draft.label}
          placeholder="all requests"
          autoComplete="off"
          onChange={({ target }) => set({ label: target.value })}
        />
      </Cell>
      <Cell area="sign">
        <Select
          {...control("comparator", "Comparator")}
          options={signOptions}
          value={draft.comparator}
          onChange={({ target }) => set({ comparator: comparators.find((one) => one === target.value) })}
        />
      </Cell>
      <Cell area="target">
        <LimitInput {...limit("target")} {...control("target", "Target")} />
      </Cell>
      <Cell area="warn">
        <LimitInput {...limit("warnAt")} {...control("warnAt", "Warning level")} placeholder="none" />
      </Cell>
      <Cell area="against">
        <Select
          {...control("isRelative", "Measure")}
          options={againstOptions}
          value={draft.isRelative ? "baseline" : "number"}
          onChange={({ target }) => onChange(withRelative(draft, target.value === "baseline"))}
        />
      </Cell>
      <div style={{ gridArea: "key" }}>
        <CheckboxField
          label={<span className="@4xl:sr-only">Key objective</span>}
          checked={draft.isKey}
          onChange={({ target }) => set({ isKey: target.checked })}
          aria-label={`Objective ${index + 1} is a key one`}
        />
      </div>
      <button
        type="button"
        aria-label={`Remove objective ${index + 1}`}
        onClick={onRemove}
        style={{ gridArea: "remove" }}
        className="inline-flex size-7 items-center justify-center rounded text-ink-3 hover:bg-sunk hover:text-ink"
      >
        <X aria-hidden="true" size={14} />
      </button>
      <div style={{ gridArea: "errors" }} className="grid gap-1 empty:hidden @4xl:pt-2">
        {Object.entries(errors).map(([field, message]) => (
          <FieldError key={field} id={errorId(field)}>
            {`${fieldNames[field] ?? "Objective"}: ${message}`}
          </FieldError>
        ))}
      </div>
    </li>
  );
}

const fieldNames: Record<string, string> = { target: "Target", warnAt: "Warning level", label: "Label" };

/** A field under the name of its column; the name shows where there is no head above. */
function Cell({ area, children }: { area: ColumnArea; children: ReactNode }) {
  const head = columnHeads.find(([name]) => name === area)?.[1];
  return (
    <div style={{ gridArea: area }} className="min-w-0">
      <span aria-hidden="true" className="mb-0.5 block text-ink-3 text-meta @4xl:hidden">
        {head}
      </span>
      {children}
    </div>
  );
}
