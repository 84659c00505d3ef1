"use client";

import type { ReactNode } from "react";
import { TypedChoice, TypedNumber, TypedParagraph, TypedText } from "../editing/typed-field.tsx";
import { type Editor, type EditorId, editors } from "./editors.ts";
import { MetricInputs } from "./metric-inputs.tsx";
import { MoneyInputs } from "./money-inputs.tsx";
import { NamedChoice } from "./named-choice.tsx";
import { RangeInputs } from "./range-inputs.tsx";
import { SourceInputs } from "./source-inputs.tsx";
import { WatchInputs } from "./watch-inputs.tsx";

const inputs: Record<EditorId, () => ReactNode> = {
  head: () => (
    <>
      <TypedText name="title" label="Title" maxLength={200} />
      <TypedParagraph
        name="customerImpact"
        label="Customer impact"
        hint="In plain words: what do customers go through?"
        most={500}
      />
    </>
  ),
  customers: () => <RangeInputs name="customers" unit="Affected customers a week" />,
  group: () => (
    <TypedText
      name="affectedGroup"
      label="Which group"
      hint="Where their number is not known, too."
      placeholder="sellers with more than 500 items"
      maxLength={200}
    />
  ),
  metric: () => <MetricInputs />,
  watch: () => <WatchInputs />,
  when: () => (
    <TypedText name="whenSlow" label="Since when, and when" placeholder="since 8 Nov, at peak hours" maxLength={500} />
  ),
  support: () => (
    <div className="grid max-w-xs grid-cols-2 gap-2">
      <TypedNumber name="ticketsPerWeek" label="Tickets a week" />
      <TypedNumber name="minutesPerTicket" label="Minutes each" />
    </div>
  ),
  blocks: () => (
    <TypedChoice
      name="blocks"
      label="What it does to their work"
      options={[
        { value: "", label: "unknown" },
        { value: "none", label: "none: they can go on" },
        { value: "degraded", label: "degraded: slower, but it works" },
        { value: "workaround", label: "workaround: there is another way" },
        { value: "blocked", label: "blocked: they cannot go on" },
      ]}
    />
  ),
  revenue: () => <MoneyInputs />,
  churn: () => (
    <div className="grid max-w-xs grid-cols-2 gap-2">
      <TypedChoice
        name="churn"
        label="Customers leave"
        options={[
          { value: "", label: "unknown" },
          { value: "none", label: "none" },
          { value: "suspected", label: "suspected" },
          { value: "confirmed", label: "confirmed" },
        ]}
      />
      <TypedNumber name="churnCount" label="How many" />
    </div>
  ),
  reach: () => <RangeInputs name="reach" unit="People reached in a quarter, each counted once" />,
  effort: () => <RangeInputs name="effort" unit="Hours of work to fix it" />,
  factors: () => (
    <div className="grid max-w-md grid-cols-2 gap-2">
      <TypedChoice
        name="impactFactor"
        label="Impact on each"
        options={[
          { value: "", label: "unknown" },
          { value: "3", label: "3, massive" },
          { value: "2", label: "2, high" },
          { value: "1", label: "1, medium" },
          { value: "0.5", label: "0.5, low" },
          { value: "0.25", label: "0.25, minimal" },
        ]}
      />
      <TypedChoice
        name="confidenceFactor"
        label="Confidence"
        hint="With ranges it counts as 1."
        options={[
          { value: "", label: "unknown" },
          { value: "1", label: "1, high" },
          { value: "0.8", label: "0.8, medium" },
          { value: "0.5", label: "0.5, low" },
        ]}
      />
    </div>
  ),
  deadline: () => <TypedText name="deadline" label="Deadline" type="date" />,
  service: () => <NamedChoice name="serviceId" label="Service" from="services" />,
  responsible: () => (
    <NamedChoice name="responsibleTeamId" label="Responsible team" from="teams" hint="Who fixes it." />
  ),
  accountable: () => (
    <NamedChoice
      name="accountableTeamId"
      label="Accountable team"
      from="teams"
      nothing="the performance team"
      hint="Who answers for it."
    />
  ),
  investigator: () => <NamedChoice name="investigatorId" label="Investigator" from="people" nothing="nobody" />,
  owner: () => <NamedChoice name="ownerId" label="Leads the fix" from="people" nothing="nobody" />,
  downstream: () => (
    <TypedParagraph
      name="downstreamImpact"
      label="Downstream impact"
      hint="What it does to the customer’s customer."
      most={500}
    />
  ),
  words: () => (
    <>
      <TypedParagraph name="what" label="What is slow?" most={500} rows={2} />
      <TypedParagraph name="whom" label="For whom?" most={500} rows={2} />
      <TypedParagraph name="howSlow" label="How slow?" most={500} rows={2} />
      <TypedParagraph name="why" label="Why, as far as known?" most={2_000} rows={2} />
    </>
  ),
  reviewSeen: () => <TypedParagraph name="reviewSeen" label="What users saw" most={10_000} rows={4} />,
  reviewTimeline: () => <TypedParagraph name="reviewTimeline" label="Timeline" most={10_000} rows={6} />,
  reviewDetected: () => <TypedParagraph name="reviewDetected" label="What detected it" most={10_000} rows={3} />,
  reviewWouldDetect: () => (
    <TypedParagraph name="reviewWouldDetect" label="What would have detected it" most={10_000} rows={3} />
  ),
  reviewActions: () => <TypedParagraph name="reviewActions" label="Actions" most={10_000} rows={4} />,
};

/** The inputs of an editor, with those of its source where it has one. */
export function FactInputs({ id }: { id: EditorId }) {
  const { fact }: Editor = editors[id];
  return (
    <>
      {inputs[id]()}
      {fact && <SourceInputs fact={fact} />}
    </>
  );
}
