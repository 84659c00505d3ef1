"use client";

import { useId } from "react";
import { TextField } from "#components/ui/text-field.tsx";
import { testNamed, type UploadTargets } from "#lib/load-tests/uploads/upload-targets.ts";

export type Target = { test: string; environment: string; branch: string };

type TargetFieldsProps = {
  target: Target;
  targets: UploadTargets | null;
  testError: string | undefined;
  onChange: (change: Partial<Target>) => void;
};

/** Where all runs go: names that are there are offered, others are made. */
export function TargetFields({ target, targets, testError, onChange }: TargetFieldsProps) {
  const id = useId();
  const known = testNamed(targets, target.test);
  const isNew = target.test.trim() !== "" && targets !== null && !known;
  return (
    <div className="grid gap-3 sm:grid-cols-[1.4fr_1fr_1fr]">
      <TextField
        label="Test"
        list={`${id}-tests`}
        value={target.test}
        maxLength={100}
        required
        autoComplete="off"
        error={testError}
        hint={isNew ? `Makes a new test, “${target.test.trim()}”.` : "One that is there, or a new one."}
        onChange={(event) => onChange({ test: event.target.value })}
      />
      <TextField
        label="Environment"
        isOptional
        list={`${id}-environments`}
        value={target.environment}
        maxLength={100}
        autoComplete="off"
        placeholder={known?.environment}
        hint={known?.environment ? "Empty: the test’s own." : "Where the test ran."}
        onChange={(event) => onChange({ environment: event.target.value })}
      />
      <TextField
        label="Branch"
        isOptional
        isFigure
        list={`${id}-branches`}
        value={target.branch}
        maxLength={200}
        autoComplete="off"
        hint="One branch, one baseline."
        onChange={(event) => onChange({ branch: event.target.value })}
      />
      <Options id={`${id}-tests`} values={targets?.tests.map(({ name }) => name)} />
      <Options id={`${id}-environments`} values={targets?.environments.map(({ name }) => name)} />
      <Options id={`${id}-branches`} values={targets?.branches} />
    </div>
  );
}

function Options({ id, values }: { id: string; values: readonly string[] | undefined }) {
  return (
    <datalist id={id}>
      {values?.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  );
}
