"use client";

import { useEffect, useState } from "react";
import { type AlikeStory, type LikelyLesson, shortestTitle } from "#lib/stories/duplicates/alike.ts";

type Alike = { stories: AlikeStory[]; lessons: LikelyLesson[] };

const nothing: Alike = { stories: [], lessons: [] };
const askAfterMs = 250;

/** Stories and lessons of a team that look like a title, a moment after it was typed. Without an answer there are none. */
export function useAlike(teamSlug: string, title: string, serviceId: string): Alike {
  const [alike, setAlike] = useState(nothing);
  const typed = title.trim();
  useEffect(() => {
    if (typed.length < shortestTitle) return;
    const asking = new AbortController();
    const query = new URLSearchParams({ q: typed, service: serviceId });
    const ask = () =>
      fetch(`/teams/${teamSlug}/stories/alike?${query}`, { signal: asking.signal })
        .then(async (answer) => setAlike(answer.ok ? ((await answer.json()) as Alike) : nothing))
        // A newer title was typed, or the server is away: hints can wait.
        .catch(() => {});
    const timer = setTimeout(() => void ask(), askAfterMs);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [teamSlug, typed, serviceId]);
  return typed.length < shortestTitle ? nothing : alike;
}
