"use client";

import { useCallback, useState } from "react";
import { type FindStories, StoryPicker } from "#components/stories/triage/story-picker.tsx";
import { Button } from "#components/ui/button.tsx";

type BroughtStoryProps = { storiesPath: `/teams/${string}/stories`; error: string | undefined };

/** A story that is brought along, for those who have one: the field comes when it is asked for. */
export function BroughtStory({ storiesPath, error }: BroughtStoryProps) {
  const [isAsked, setIsAsked] = useState(false);
  const find = useFindStories(storiesPath);
  if (!isAsked)
    return (
      <div>
        <Button look="bare" className="-ml-1.5" onClick={() => setIsAsked(true)}>
          It is about a story…
        </Button>
      </div>
    );
  return <StoryPicker name="storyKey" label="Story" error={error} find={find} nothing="Type its key or a few words." />;
}

/** Asks for the team's stories by key or words. The same function for as long as the team is the same. */
export function useFindStories(storiesPath: `/teams/${string}/stories`): FindStories {
  return useCallback(
    async (typed) => {
      if (typed === "") return [];
      const answer = await fetch(`${storiesPath}/find?${new URLSearchParams({ q: typed })}`);
      return answer.ok ? answer.json() : [];
    },
    [storiesPath],
  );
}
