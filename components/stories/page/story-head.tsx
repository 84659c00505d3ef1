import type { ReactNode } from "react";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { StoryDetail } from "#lib/stories/story/story-detail.ts";
import { storySentence } from "#lib/stories/story/story-sentence.ts";
import { StatePill } from "../state-pill.tsx";
import { StoryBadges } from "./story-badges.tsx";

type StoryHeadProps = { story: StoryDetail; teamSlug: string; now: Date; children?: ReactNode };

/** What a story is called, how it stands, and in one sentence who is hurt and what is done about it. */
export function StoryHead({ story, teamSlug, now, children }: StoryHeadProps) {
  const { fields, key, reporter, createdAt } = story;
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
      </h1>
      <p className="mt-1.5 max-w-[92ch] text-pretty text-ink-2">{storySentence(story, now.getTime())}</p>
      {children ?? <CustomerImpact text={fields.customerImpact} />}
    </header>
  );
}

function CustomerImpact({ text }: { text: string }) {
  return (
    <p className="mt-3 max-w-[68ch] whitespace-pre-wrap text-pretty text-lead">
      {text || <Unknown>what customers go through is unknown</Unknown>}
    </p>
  );
}
