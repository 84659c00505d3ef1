"use client";

import { useEffect, useState } from "react";
import type { StoryChoices } from "#lib/stories/choices/story-choices.ts";

const nothing: StoryChoices = { people: [], teams: [], services: [], tests: [], tactics: [] };
const asking = new Map<string, Promise<StoryChoices>>();
const known = new Map<string, StoryChoices>();

/**
 * Whom and what a team's stories can name. A form shows what the last one knew, and asks anew: somebody may have joined, or a test been made,
 * a moment ago. Empty until the first answer, and `isKnown` says so.
 */
export function useChoices(teamSlug: string): StoryChoices & { isKnown: boolean } {
  const [choices, setChoices] = useState(() => known.get(teamSlug) ?? null);
  useEffect(() => {
    let isHere = true;
    ask(teamSlug).then(
      (found) => isHere && setChoices(found),
      // The next form asks again.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [teamSlug]);
  return { ...(choices ?? nothing), isKnown: choices !== null };
}

/** Forms that ask at once share an answer. */
function ask(teamSlug: string): Promise<StoryChoices> {
  const asked = asking.get(teamSlug);
  if (asked) return asked;
  const answer = fetchChoices(teamSlug).finally(() => asking.delete(teamSlug));
  asking.set(teamSlug, answer);
  return answer;
}

async function fetchChoices(teamSlug: string): Promise<StoryChoices> {
  const response = await fetch(`/teams/${teamSlug}/stories/choices`);
  if (!response.ok) throw new Error(`choices: ${response.status}`);
  const found = (await response.json()) as StoryChoices;
  known.set(teamSlug, found);
  return found;
}
