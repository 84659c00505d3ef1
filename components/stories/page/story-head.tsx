"use client";

import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { EditButton } from "../editing/edit-button.tsx";
import { KeptNote } from "../editing/kept-note.tsx";
import { LazyFields } from "../editing/lazy-fields.tsx";
import { useEditing } from "../editing/use-editing.ts";
import { StatePill } from "../state-pill.tsx";
import { StoryBadges } from "./story-badges.tsx";

type StoryHeadProps = {
  story: StoryDetail;
  /** Who is hurt, how much, and what is done about it. */
  sentence: string;
};

/** What a story is called, how it stands, and in one sentence who is hurt and what is done about it. `E` edits its title and impact. */
export function StoryHead({ story, sentence }: StoryHeadProps) {
  const { drafts, teamSlug } = useEditing();
  const { fields, key, reporter, createdAt } = story;
  const draft = drafts.head;
  return (
    <header className="[overflow-wrap:anywhere]">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-meta">
        <span className="figures">{key}</span>
        {fields.kind === "incident" && <span className="font-medium text-ink-2">Incident</span>}
        <StatePill state={story.state} />
        <StoryBadges story={story} teamSlug={teamSlug} />
        <span>
          filed <RelativeTime at={createdAt} />
          {reporter.name !== "" && ` by ${reporter.name}`}
        </span>
      </p>
      <h1 className="mt-2 max-w-[46em] text-pretty font-medium text-answer tracking-[-0.011em] max-sm:text-[1.25rem] max-sm:leading-7">
        {fields.title}
        {!draft?.isOpen && <EditButton id="head" hotkey="E" />}
      </h1>
      <p className="mt-1.5 max-w-[92ch] text-pretty text-ink-2">{sentence}</p>
      {draft?.isOpen ? (
        <div className="max-w-[72ch]">
          <LazyFields id="head" draft={draft} />
        </div>
      ) : (
        <p className="mt-3 max-w-[68ch] whitespace-pre-wrap text-pretty text-lead">
          {fields.customerImpact || <Unknown>what customers go through is unknown</Unknown>}
        </p>
      )}
      <KeptNote id="head" />
    </header>
  );
}
