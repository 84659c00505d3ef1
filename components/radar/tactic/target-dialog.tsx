"use client";

import { type ReactNode, useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { isMetric, metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { type LoadLabels, TargetLabelField } from "./target-label-field.tsx";

/** A target as its form holds it; numbers in the unit that people see. */
export type TargetTyped = {
  testId: string;
  metric: string;
  label: string;
  baseline: string;
  goal: string;
  direction: "down" | "up";
};

export type TargetDialogProps = {
  isOpen: boolean;
  onClose: () => void;
  name: string;
  /** Null: none is set yet. */
  target: TargetTyped | null;
  tests: readonly SelectOption[];
  /** Of the figure before the first move, where the trend tells it: "412 ms". */
  offered: string | null;
  save: FormAction<unknown>;
  /** The labels of a test. */
  loadLabels: LoadLabels;
  /** What else can be done, below the buttons. */
  footer: ReactNode;
};

/** Chooses the figure of a test that a tactic is to move. */
export function TargetDialog({ isOpen, onClose, name, save, footer, ...fields }: TargetDialogProps) {
  const toast = useToast();
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={`What is ${name} to move?`}
      description="A figure of one of the team’s load tests. Its trend is drawn with the tactic’s moves."
      width="wide"
      submit="Set the target"
      action={save}
      onDone={() => toast({ text: "The target is set." })}
      footer={footer}
    >
      {(errorOf) => <Fields {...fields} errorOf={errorOf} />}
    </FormDialog>
  );
}

type FieldsProps = Pick<TargetDialogProps, "target" | "tests" | "offered" | "loadLabels"> & {
  errorOf: (path: string) => string | undefined;
};

function Fields({ target, tests, offered, loadLabels, errorOf }: FieldsProps) {
  const [testId, setTestId] = useState(target?.testId ?? (tests.length === 1 ? (tests[0]?.value ?? "") : ""));
  const [metric, setMetric] = useState(isMetric(target?.metric ?? "") ? (target?.metric ?? "p95Ms") : "p95Ms");
  const facts = isMetric(metric) ? metricFacts[metric] : metricFacts.p95Ms;
  const unit = facts.unit === "" ? "" : `, ${facts.unit}`;
  return (
    <>
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <SelectField
          name="testId"
          label="Test"
          options={[{ value: "", label: "Choose …" }, ...tests]}
          value={testId}
          onChange={(event) => setTestId(event.target.value)}
          error={errorOf("testId")}
          data-first-focus=""
        />
        <SelectField
          name="metric"
          label="Figure"
          options={metrics.map((value) => ({ value, label: metricFacts[value].name }))}
          value={metric}
          onChange={({ target: { value } }) => setMetric(value)}
          error={errorOf("metric")}
        />
      </div>
      <TargetLabelField testId={testId} loadLabels={loadLabels} defaultValue={target?.label} error={errorOf("label")} />
      <SelectField
        key={metric}
        name="direction"
        label="It is to go"
        options={[
          { value: "down", label: "down" },
          { value: "up", label: "up" },
        ]}
        defaultValue={target && target.metric === metric ? target.direction : facts.better}
        error={errorOf("direction")}
      />
      <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
        <TextField
          name="baseline"
          label={`It was${unit}`}
          isOptional
          isFigure
          inputMode="decimal"
          hint={offered ? `Empty: what the trend tells, ${offered}.` : "Empty: what the trend tells, where it does."}
          defaultValue={target?.baseline}
          error={errorOf("baseline")}
        />
        <TextField
          name="goal"
          label={`The goal${unit}`}
          isOptional
          isFigure
          inputMode="decimal"
          defaultValue={target?.goal}
          error={errorOf("goal")}
        />
      </div>
    </>
  );
}
