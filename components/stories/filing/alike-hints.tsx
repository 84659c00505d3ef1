"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { route } from "#components/ui/route.ts";
import type { AlikeStory, LikelyLesson } from "#lib/stories/duplicates/alike.ts";
import { radarLine } from "#lib/stories/heard-from/radar-line.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";
import { type PlusOneAction, PlusOneInstead } from "./plus-one-instead.tsx";

type AlikeHintsProps = {
  teamSlug: string;
  stories: readonly AlikeStory[];
  lessons: readonly LikelyLesson[];
  plusOne: PlusOneAction;
};

/** What the team knows already that looks like what is typed: to be followed or counted rather than filed again. */
export function AlikeHints({ teamSlug, stories, lessons, plusOne }: AlikeHintsProps) {
  const [countedId, setCountedId] = useState<string | null>(null);
  const isEmpty = stories.length === 0 && lessons.length === 0;
  return (
    <div aria-live="polite" className={isEmpty ? undefined : "mt-3 rounded bg-sunk px-3 py-2 text-table"}>
      {stories.length > 0 && (
        <>
          <p className="text-ink-3 text-meta">Perhaps it is one of these already</p>
          <ul className="mt-0.5">
            {stories.map((story) => {
              const mayCount = radarLine({ ...story, heardFrom: 0 }, "") !== null;
              return (
                <li key={story.id} className="py-1">
                  <div className="flex items-start gap-2">
                    <p className="min-w-0 flex-1 [overflow-wrap:anywhere]">
                      <HintLink href={`/teams/${teamSlug}/stories/${story.key}`}>
                        <span className="figures text-meta">{story.key}</span> {story.title}
                      </HintLink>
                      <span className="ml-1.5 text-ink-3 text-meta">{factsOf(story)}</span>
                    </p>
                    {mayCount && (
                      <Button
                        look="bare"
                        className="-my-1"
                        aria-expanded={countedId === story.id}
                        aria-label={`+1 instead, to ${story.key}`}
                        onClick={() => setCountedId(countedId === story.id ? null : story.id)}
                      >
                        +1 instead
                      </Button>
                    )}
                  </div>
                  {countedId === story.id && (
                    <div className="mt-2 mb-1 border-line-2 border-l pl-3">
                      <PlusOneInstead storyKey={story.key} action={plusOne} />
                    </div>
                  )}
                </li>
              );
            })}
          </ul>
        </>
      )}
      {lessons.length > 0 && (
        <>
          <p className="mt-1 text-ink-3 text-meta">What alike stories taught</p>
          <ul>
            {lessons.map(({ id, title, storyKey }) => (
              <li key={id} className="py-0.5 [overflow-wrap:anywhere]">
                {title}{" "}
                <HintLink href={`/teams/${teamSlug}/stories/${storyKey}`}>
                  <span className="figures text-meta">{storyKey}</span>
                </HintLink>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** In a tab of its own: what is typed here stays. */
function HintLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={route(href as "/")}
      target="_blank"
      rel="noreferrer"
      className="text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
    >
      {children}
    </a>
  );
}

function factsOf({ state, service, same }: AlikeStory): string {
  return [stateNames[state].toLowerCase(), same.includes("service") ? `also ${service}` : ""]
    .filter(Boolean)
    .join(", ");
}
