import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import { Button } from "#components/ui/button.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { StatePill } from "../state-pill.tsx";

/** What the head shows, known from the row or from the peek. */
export type PeekTitle = {
  key: string;
  teamSlug: string;
  title: string;
  state: StoryState;
  reporter: string;
  createdAt: string;
};

type PeekHeadProps = {
  story: PeekTitle;
  followers: number | null;
  /** "5 of 9"; null: it is not in the list. */
  place: string | null;
  onStep: (step: 1 | -1) => void;
  onBack: () => void;
};

export function PeekHead({ story, followers, place, onStep, onBack }: PeekHeadProps) {
  const { key, teamSlug, title, state, reporter, createdAt } = story;
  return (
    <header>
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 gap-y-1 text-ink-3 text-meta">
        <span className="lg:hidden">
          <Button look="bare" onClick={onBack} className="-ml-1.5">
            All stories
          </Button>
        </span>
        <span className="figures text-ink-2">{key}</span>
        <StatePill state={state} />
        <span className="min-w-0 truncate">
          filed <RelativeTime at={createdAt} />
          {reporter !== "" && ` by ${reporter}`}
          {followers !== null && followers > 0 && `, ${followers} ${followers === 1 ? "follows" : "follow"}`}
        </span>
        <span className="ml-auto flex items-center gap-1.5">
          {place && <span className="whitespace-nowrap">{place}</span>}
          <Button aria-label="Previous story" onClick={() => onStep(-1)}>
            <ArrowUp aria-hidden="true" size={14} />
          </Button>
          <Button aria-label="Next story" onClick={() => onStep(1)}>
            <ArrowDown aria-hidden="true" size={14} />
          </Button>
        </span>
      </div>
      <h2 className="mt-1.5 text-pretty font-medium text-[1.25rem] leading-7 tracking-[-0.011em] [overflow-wrap:anywhere]">
        <Link
          href={route(`/teams/${teamSlug}/stories/${key}`)}
          prefetch={false}
          data-peek-title=""
          aria-keyshortcuts="O"
          aria-label={`${title}, open ${key}`}
          className="hover:underline"
        >
          {title}
        </Link>
      </h2>
    </header>
  );
}
