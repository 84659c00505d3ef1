"use client";

import { useState } from "react";
import { SelectField, TextField } from "#components/ui/text-field.tsx";
import { isMetric, metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { comparatorNames, comparators, fewestSamples } from "#lib/stories/hypotheses/declared-test.ts";
import type { TestView } from "#lib/stories/hypotheses/hypothesis-view.ts";
import type { WatchedFigure } from "./hypothesis-acts.ts";
import { thresholdInput } from "./test-text.ts";

type TestFieldsProps = {
  /** The version that holds so far. */
  last: TestView | undefined;
  watched: WatchedFigure | null;
  tests: readonly { id: string; name: string }[];
  errorOf: (path: string) => string | undefined;
};

const figures = metrics.map((value) => ({ value, label: metricFacts[value].name }));
const kinds = [
  { value: "runs", label: "Runs of a load test, which Headroom evaluates" },
  { value: "observed", label: "Observations, which people enter" },
];

/** What is looked at, and from which figure on it holds. */
export function TestFields({ last, watched, tests, errorOf }: TestFieldsProps) {
  const begin = last ?? watched;
  const [kind, setKind] = useState<string>(last?.kind ?? (tests.length > 0 || watched ? "runs" : "observed"));
  const [testId, setTestId] = useState(begin?.testId ?? "");
  const [figure, setFigure] = useState(begin && isMetric(begin.metric) ? begin.metric : "p95Ms");
  const isOnRuns = kind === "runs";
  const unit = isOnRuns && isMetric(figure) ? metricFacts[figure].unit : "";
  return (
    <>
      <SelectField
        name="kind"
        label="It looks at"
        options={kinds}
        value={kind}
        onChange={({ target }) => setKind(target.value)}
        error={errorOf("kind")}
      />
      <div className="grid gap-3 sm:grid-cols-2">
        {isOnRuns ? (
          <>
            <SelectField
              name="testId"
              label="Test"
              options={[{ value: "", label: "Choose …" }, ...tests.map(({ id, name }) => ({ value: id, label: name }))]}
              value={testId}
              onChange={({ target }) => setTestId(target.value)}
              error={errorOf("testId")}
            />
            <SelectField
              name="metric"
              label="Figure"
              options={figures}
              value={figure}
              onChange={({ target }) => isMetric(target.value) && setFigure(target.value)}
              error={errorOf("metric")}
            />
            <TextField
              name="label"
              label="Label"
              isOptional
              hint="Empty: the whole run."
              maxLength={1_000}
              defaultValue={begin?.label ?? ""}
              error={errorOf("label")}
            />
            <TextField
              name="branch"
              label="Branch"
              isOptional
              hint="Empty: any."
              maxLength={300}
              defaultValue={begin?.branch ?? ""}
              error={errorOf("branch")}
            />
          </>
        ) : (
          <>
            <TextField
              name="metric"
              label="What is measured"
              maxLength={100}
              placeholder="connections that wait"
              defaultValue={last?.kind === "observed" ? last.metric : ""}
              error={errorOf("metric")}
            />
            <TextField
              name="unit"
              label="Unit"
              isOptional
              maxLength={30}
              placeholder="ms"
              defaultValue={last?.kind === "observed" ? last.unit : ""}
              error={errorOf("unit")}
            />
          </>
        )}
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <SelectField
          name="comparator"
          label="The median is"
          options={comparators.map((value) => ({ value, label: comparatorNames[value] }))}
          defaultValue={last?.comparator ?? "<"}
          error={errorOf("comparator")}
        />
        <TextField
          name="threshold"
          label={unit === "" ? "Threshold" : `Threshold, ${unit}`}
          inputMode="decimal"
          isFigure
          defaultValue={last ? thresholdInput(last) : ""}
          error={errorOf("threshold")}
        />
        <TextField
          name="minimumSamples"
          label={isOnRuns ? "Of at least so many runs" : "Of at least so many observations"}
          hint={`${fewestSamples} or more: one is no proof.`}
          inputMode="numeric"
          isFigure
          defaultValue={String(last?.minimumSamples ?? 3)}
          error={errorOf("minimumSamples")}
        />
        <TextField
          name="windowDays"
          label="Within so many days"
          inputMode="numeric"
          isFigure
          defaultValue={String(last?.windowDays ?? 14)}
          error={errorOf("windowDays")}
        />
      </div>
    </>
  );
}
