"use client";

import { useState } from "react";
import { StoryPicker } from "#components/stories/triage/story-picker.tsx";
import { Radio } from "#components/ui/radio.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { Slot } from "#lib/office-hours/queue/slot.ts";
import { useFindStories } from "./brought-story.tsx";

type EndedStoryFieldsProps = {
  talking: Slot;
  storiesPath: `/teams/${string}/stories`;
  isDuplicate: boolean;
  errorOf: (path: string) => string | undefined;
};

/** The story that comes of a talk: a new one with a title, or one that is there. What is a duplicate is of one that is there. */
export function EndedStoryFields({ talking, storiesPath, isDuplicate, errorOf }: EndedStoryFieldsProps) {
  const { story, topic } = talking;
  const [isNew, setIsNew] = useState(story === null);
  const find = useFindStories(storiesPath);
  return (
    <>
      {!isDuplicate && (
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="sr-only">Which story</legend>
          <Radio name="which" checked={isNew} onChange={() => setIsNew(true)}>
            A new one
          </Radio>
          <Radio name="which" checked={!isNew} onChange={() => setIsNew(false)}>
            One that is there
          </Radio>
        </fieldset>
      )}
      {isNew && !isDuplicate ? (
        <TextField
          key="title"
          label="Title of the new story"
          name="title"
          defaultValue={topic.slice(0, 200)}
          error={errorOf("title")}
          required
          maxLength={200}
        />
      ) : (
        <StoryPicker
          key="key"
          name="storyKey"
          label={isDuplicate ? "Which story is it?" : "Story"}
          error={errorOf("storyKey")}
          find={find}
          initial={story?.key}
          nothing="Type its key or a few words."
        />
      )}
    </>
  );
}
