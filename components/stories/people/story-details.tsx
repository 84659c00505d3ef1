"use client";

import type { Route } from "next";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { dayOf } from "#lib/stories/fields/fact-text.ts";
import { outcomeNames } from "#lib/stories/states/story-state.ts";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { SideFact, SideLine } from "./side-line.tsx";

type StoryDetailsProps = { story: StoryDetail; serviceHref: Route | null; now: Date };

/** Where a story belongs, and its days. */
export function StoryDetails({ story, serviceHref, now }: StoryDetailsProps) {
  const { service, fields, stateChangedAt, closedAt, change, outcome } = story;
  const { deadline } = fields;
  return (
    <section aria-labelledby="details">
      <SectionHead id="details" title="Details" />
      <SideLine
        id="service"
        value={service && (serviceHref ? <TextLink href={serviceHref}>{service.name}</TextLink> : service.name)}
      />
      <SideLine id="deadline" value={deadline && dayOf(deadline, now.getTime())} nothing="none" />
      <SideFact name="In this state">
        since <RelativeTime at={stateChangedAt} />
      </SideFact>
      {change !== "" && <SideFact name="Change">{change}</SideFact>}
      {outcome && (
        <SideFact name="Outcome">
          {outcomeNames[outcome.kind]}
          {outcome.reason !== "" && <span className="block text-ink-2">{outcome.reason}</span>}
        </SideFact>
      )}
      {closedAt && (
        <SideFact name="Closed">
          <RelativeTime at={closedAt} />
        </SideFact>
      )}
    </section>
  );
}
