"use client";

import { metricFacts, metrics } from "#lib/load-tests/metric.ts";
import { useInputs } from "../editing/edit-form.tsx";
import { TypedChoice, TypedText } from "../editing/typed-field.tsx";
import { NamedChoice } from "./named-choice.tsx";

/** The figure of a test of the team that the metric is: its runs tell whether a fix holds. */
export function WatchInputs() {
  const { typed } = useInputs();
  return (
    <div className="grid max-w-xl grid-cols-2 gap-2 max-sm:grid-cols-1">
      <NamedChoice name="watch.testId" label="Test" from="tests" nothing="none" />
      {typed["watch.testId"] !== "" && (
        <>
          <TypedChoice
            name="watch.metric"
            label="Figure"
            options={metrics.map((value) => ({ value, label: metricFacts[value].name }))}
          />
          <TypedText name="watch.label" label="Label" hint="Empty: the whole run." maxLength={1000} />
          <TypedText name="watch.branch" label="Branch" hint="Empty: any." maxLength={300} />
        </>
      )}
    </div>
  );
}
