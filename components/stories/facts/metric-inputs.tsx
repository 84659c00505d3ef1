"use client";

import { TypedNumber, TypedText } from "../editing/typed-field.tsx";

/** The metric that tells how slow it is, where it is and where it should be. */
export function MetricInputs() {
  return (
    <div className="grid max-w-xl grid-cols-4 gap-2 max-sm:grid-cols-2">
      <div className="col-span-2">
        <TypedText name="metric.name" label="Metric" placeholder="time to interactive" maxLength={100} />
      </div>
      <TypedNumber name="metric.percentile" label="Percentile" placeholder="95" />
      <TypedText name="metric.unit" label="Unit" placeholder="s" maxLength={30} />
      <TypedNumber name="metric.baseline" label="It is" />
      <TypedNumber name="metric.target" label="It should be" />
      <TypedText name="metric.population" label="Of whom" placeholder="phones" maxLength={200} />
      <TypedText name="metric.window" label="Over" placeholder="7 days" maxLength={100} />
    </div>
  );
}
