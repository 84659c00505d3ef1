import type { ReactNode } from "react";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { durationText } from "#lib/shared/number-text.ts";
import type { WorthTimebox } from "#lib/stories/prioritising/what-next.ts";
import { StoryLine } from "./story-line.tsx";

type TimeboxListProps = {
  worthTimebox: readonly WorthTimebox[];
  cheapest: WorthTimebox | null;
  storiesPath: `/teams/${string}/stories`;
  chooseOf: (key: string, title: string) => ReactNode;
};

/** The stories of which too little is known to compare them, and the one that is found out about soonest. */
export function TimeboxList({ worthTimebox, cheapest, storiesPath, chooseOf }: TimeboxListProps) {
  if (worthTimebox.length === 0) return null;
  return (
    <section aria-labelledby="worth-timebox">
      <SectionHead id="worth-timebox" title="Worth a timebox" meta="what is unknown never counts as nothing" />
      {cheapest && (
        <p className="mt-3 max-w-[72ch] border-ink-3 border-l-2 pl-3">
          More is unknown than known. The cheapest way on is {lengthText(cheapest)} for{" "}
          <TextLink href={route(`${storiesPath}/${cheapest.candidate.key}`)} className="figures">
            {cheapest.candidate.key}
          </TextLink>
          .
        </p>
      )}
      <ul>
        {worthTimebox.slice(0, mostShown).map((worth) => {
          const { key, title } = worth.candidate;
          return (
            <StoryLine key={key} candidate={worth.candidate} storiesPath={storiesPath} action={chooseOf(key, title)}>
              Unknown: {worth.lacks.join(", ")}.
              {worth.minutes > 0 && ` It takes about ${lengthText(worth)} to find out.`}
            </StoryLine>
          );
        })}
      </ul>
      {worthTimebox.length > mostShown && (
        <p className="mt-2 text-ink-3 text-meta">and {worthTimebox.length - mostShown} more, younger ones</p>
      )}
    </section>
  );
}

const mostShown = 20;

function lengthText({ minutes }: WorthTimebox): string {
  return `a timebox of ${durationText(minutes * 60_000)}`;
}
