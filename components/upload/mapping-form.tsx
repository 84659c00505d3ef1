"use client";

import { useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import type { CsvShape } from "#lib/load-tests/formats/csv/csv-shape.ts";
import type { CsvMapping, DurationUnit, TimeUnit } from "#lib/load-tests/formats/mapped/csv-mapping.ts";
import { chooseColumn, guessMapping } from "#lib/load-tests/formats/mapped/guess-mapping.ts";
import { mappedPreview } from "#lib/load-tests/formats/mapped/mapped-preview.ts";
import { MappingPreview } from "./mapping-preview.tsx";

type MappingFormProps = {
  fileName: string;
  /** The `data-focus` of the first field. */
  focusName: string;
  table: CsvShape;
  onMap: (mapping: CsvMapping) => void;
  onCancel: () => void;
};

const durationUnits: readonly (SelectOption & { value: DurationUnit })[] = [
  { value: "ms", label: "milliseconds" },
  { value: "s", label: "seconds" },
  { value: "us", label: "microseconds" },
  { value: "ns", label: "nanoseconds" },
  { value: "min", label: "minutes" },
];
const timeUnits: readonly (SelectOption & { value: TimeUnit })[] = [
  { value: "ms", label: "milliseconds since 1970 or the start" },
  { value: "s", label: "seconds since 1970 or the start" },
  { value: "us", label: "microseconds since 1970 or the start" },
  { value: "ns", label: "nanoseconds since 1970 or the start" },
  { value: "date", label: "a date and a time" },
];

/** Which column of a CSV file is what, guessed first, with what that makes of its first rows. */
export function MappingForm({ fileName, focusName, table, onMap, onCancel }: MappingFormProps) {
  const id = useId();
  const [mapping, setMapping] = useState(() => guessMapping(table));
  const [values, setValues] = useState(mapping.successValues.join(", "));
  const preview = mappedPreview(table, mapping);
  const change = (part: Partial<CsvMapping>) => setMapping({ ...mapping, ...part });
  const choose = (field: "duration" | "time" | "success" | "bytes" | "users", name: string) => {
    const chosen = chooseColumn(table, mapping, field, name);
    setMapping(chosen);
    if (chosen.successValues !== mapping.successValues) setValues(chosen.successValues.join(", "));
  };
  const errorOf = (field: keyof CsvMapping) => preview.problems.find((problem) => problem.field === field)?.message;
  const columnField = (field: "duration" | "time" | "success" | "bytes" | "users", label: string) => (
    <SelectField
      label={label}
      data-focus={field === "duration" ? focusName : undefined}
      isOptional={field !== "duration"}
      value={mapping[field]}
      options={columnOptions(table)}
      error={errorOf(field)}
      onChange={({ target }) => choose(field, target.value)}
    />
  );
  const [first = "", second = ""] = mapping.labels;
  const setLabels = (labels: string[]) => change({ labels: labels.filter((name) => name !== "") });
  return (
    <fieldset aria-labelledby={id} className="mt-2 flex min-w-0 flex-col gap-3 rounded border p-3">
      <legend id={id} className="sr-only">
        Which column of {fileName} is which
      </legend>
      <div className="grid gap-3 sm:grid-cols-2">
        {columnField("duration", "Duration")}
        <SelectField
          label="Duration is in"
          value={mapping.durationUnit}
          options={durationUnits}
          onChange={({ target }) => change({ durationUnit: unitOf(durationUnits, target.value) })}
        />
        {columnField("time", "Time")}
        <SelectField
          label="Time is in"
          value={mapping.timeUnit}
          options={timeUnits}
          error={errorOf("timeUnit")}
          onChange={({ target }) => change({ timeUnit: unitOf(timeUnits, target.value) })}
        />
        <SelectField
          label="Label"
          isOptional
          value={first}
          options={columnOptions(table)}
          error={errorOf("labels")}
          onChange={({ target }) => setLabels([target.value, second])}
        />
        <SelectField
          label="Second label"
          isOptional
          value={second}
          options={columnOptions(table)}
          onChange={({ target }) => setLabels([first, target.value])}
        />
        {columnField("success", "Success")}
        <TextField
          label="Means success"
          isFigure
          value={values}
          maxLength={200}
          hint="Such as true, or 200-399."
          error={errorOf("successValues")}
          onChange={({ target }) => {
            setValues(target.value);
            change({ successValues: valuesOf(target.value) });
          }}
        />
        {columnField("bytes", "Bytes received")}
        {columnField("users", "Users")}
      </div>
      {mapping.duration !== "" && <MappingPreview preview={preview} />}
      {preview.assumptions.map((assumption) => (
        <p key={assumption} className="text-ink-2 text-meta">
          {assumption}
        </p>
      ))}
      <div className="flex flex-wrap gap-2">
        <Button look="primary" disabled={preview.problems.length > 0} onClick={() => onMap(mapping)}>
          Read it like that
        </Button>
        <Button onClick={onCancel}>Not now</Button>
        <p className="min-w-0 flex-1 basis-60 self-center text-ink-3 text-meta">
          The test remembers it for the next file with these columns.
        </p>
      </div>
    </fieldset>
  );
}

function columnOptions({ columns, rows }: CsvShape): SelectOption[] {
  const example = (at: number) => rows[0]?.cells[at]?.slice(0, 24) ?? "";
  return [
    { value: "", label: "none" },
    ...columns.map((name, k) => ({ value: name, label: example(k) === "" ? name : `${name}: ${example(k)}` })),
  ];
}

function unitOf<Unit extends string>(units: readonly { value: Unit }[], value: string): Unit {
  const found = units.find((unit) => unit.value === value) ?? units[0];
  if (!found) throw new RangeError("There is no unit.");
  return found.value;
}

function valuesOf(text: string): string[] {
  return text.split(",").flatMap((part) => part.trim() || []);
}
