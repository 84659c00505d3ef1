"use client";

import { Skeleton } from "#components/ui/skeleton.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { StoryRow } from "#lib/stories/listing/story-row.ts";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";
import { PeekAlike } from "./peek-alike.tsx";
import type { PeekState } from "./peek-cache.ts";
import { PeekEvidence } from "./peek-evidence.tsx";
import { PeekFacts } from "./peek-facts.tsx";
import { PeekHead } from "./peek-head.tsx";
import { PeekHeard } from "./peek-heard.tsx";

type PeekProps = {
  /** What the list knows: it is shown at once. Null: the story is not in the list. */
  row: StoryRow | null;
  known: PeekState;
  place: string | null;
  refusal: string | undefined;
  now: number;
  onStep: (step: 1 | -1) => void;
  onBack: () => void;
  onMerge: ((key: string) => void) | null;
  onAgain: () => void;
};

/** A story beside the list. What its row knows is there with the key that is pressed, the rest a moment later. */
export function Peek({ row, known, place, refusal, now, onStep, onBack, onMerge, onAgain }: PeekProps) {
  const { peek, isLost } = known;
  const story = row ?? (peek && titleOf(peek));
  if (!story) return isLost ? <Lost onAgain={onAgain} /> : null;
  const [alike] = peek?.alike ?? [];
  return (
    <div className="px-4 pt-3 pb-6 sm:px-8">
      <PeekHead story={story} followers={peek?.followers ?? null} place={place} onStep={onStep} onBack={onBack} />
      {refusal && (
        <p role="alert" className="mt-2 border-ink border-l-2 pl-2 font-medium text-table">
          {refusal}
        </p>
      )}
      <p className="mt-2 max-w-[68ch] whitespace-pre-wrap text-pretty text-lead [overflow-wrap:anywhere]">
        {story.customerImpact || <Unknown>what customers go through is unknown</Unknown>}
      </p>
      {alike && peek && (
        <PeekAlike alike={alike} teamSlug={peek.teamSlug} now={now} onMerge={onMerge && (() => onMerge(alike.key))} />
      )}
      {peek ? (
        <>
          <PeekFacts fields={peek.fields} now={now} />
          <PeekEvidence peek={peek} />
          <PeekHeard peek={peek} />
        </>
      ) : isLost ? (
        <Lost onAgain={onAgain} />
      ) : (
        <div aria-hidden="true" className="mt-5 flex flex-col gap-2.5">
          {["a", "b", "c", "d", "e", "f", "g", "h"].map((line) => (
            <Skeleton key={line} className="h-6.5" />
          ))}
        </div>
      )}
    </div>
  );
}

function Lost({ onAgain }: { onAgain: () => void }) {
  return (
    <p role="status" className="mt-5 px-4 text-ink-2 sm:px-0">
      The rest could not be read.{" "}
      <button type="button" onClick={onAgain} className="text-accent underline underline-offset-2">
        Try again
      </button>
    </p>
  );
}

function titleOf({ key, teamSlug, state, reporter, createdAt, fields }: StoryPeek) {
  const { title, customerImpact } = fields;
  return { key, teamSlug, state, reporter, createdAt, title, customerImpact };
}
