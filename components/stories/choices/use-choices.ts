"use client";

import { useEffect, useState } from "react";
import type { StoryChoices } from "#lib/stories/choices/story-choices.ts";

const nothing: StoryChoices = { people: [], teams: [], services: [], tests: [] };
const knownForMs = 60_000;
const asked = new Map<string, Promise<StoryChoices>>();

/** Whom and what a team's stories can name: asked for once, by the first form that needs it. Empty until then, and `isKnown` says so. */
export function useChoices(teamSlug: string): StoryChoices & { isKnown: boolean } {
  const [choices, setChoices] = useState<StoryChoices | null>(null);
  useEffect(() => {
    let isHere = true;
    ask(teamSlug).then(
      (found) => isHere && setChoices(found),
      // The next form asks again.
      () => asked.delete(teamSlug),
    );
    return () => {
      isHere = false;
    };
  }, [teamSlug]);
  return { ...(choices ?? nothing), isKnown: choices !== null };
}

function ask(teamSlug: string): Promise<StoryChoices> {
  const known = asked.get(teamSlug);
  if (known) return known;
  const answer = fetch(`/teams/${teamSlug}/stories/choices`).then((response) => {
    if (!response.ok) throw new Error(`choices: ${response.status}`);
    return response.json() as Promise<StoryChoices>;
  });
  asked.set(teamSlug, answer);
  setTimeout(() => asked.delete(teamSlug), knownForMs);
  return answer;
}
