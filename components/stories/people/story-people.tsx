"use client";

import type { ReactNode } from "react";
import { SectionHead } from "#components/ui/section-head.tsx";
import type { NamedPerson, StoryDetail } from "#lib/stories/story/story-detail.ts";
import { type Consult, Consulted } from "./consulted.tsx";
import { SideFact, SideLine } from "./side-line.tsx";

type StoryPeopleProps = {
  story: Pick<StoryDetail, "responsibleTeam" | "accountableTeam" | "investigator" | "owner" | "reporter">;
  consulted: readonly NamedPerson[];
  followers: readonly NamedPerson[];
  /** Null for who may only read. */
  consult: Consult | null;
};

const mostNames = 4;

/** Who has to do with a story: responsible, accountable, consulted and informed, who looks into it and who leads its fix. */
export function StoryPeople({ story, consulted, followers, consult }: StoryPeopleProps) {
  const { responsibleTeam, accountableTeam, investigator, owner, reporter } = story;
  return (
    <section aria-labelledby="people">
      <SectionHead id="people" title="People" />
      <SideLine id="responsible" value={responsibleTeam?.name ?? null} />
      <SideLine id="accountable" value={accountableTeam?.name ?? null} nothing="the performance team" />
      <SideFact name="Consulted">
        <Consulted people={consulted} consult={consult} />
      </SideFact>
      <SideFact name="Informed">{informed(followers)}</SideFact>
      <SideLine id="investigator" value={investigator?.name ?? null} nothing="nobody" />
      <SideLine id="owner" value={owner?.name ?? null} nothing="nobody" />
      <SideFact name="Reporter">
        {reporter.name || "the public form"}
        {reporter.contact !== "" && <span className="block text-ink-3 text-meta">{reporter.contact}</span>}
      </SideFact>
    </section>
  );
}

function informed(followers: readonly NamedPerson[]): ReactNode {
  if (followers.length === 0) return <span className="text-ink-3">nobody follows it</span>;
  const names = followers.slice(0, mostNames).map(({ name }) => name);
  const others = followers.length - names.length;
  const all = followers.map(({ name }) => name).join(", ");
  return <span title={all}>{[...names, ...(others > 0 ? [`${others} more`] : [])].join(", ")}</span>;
}
