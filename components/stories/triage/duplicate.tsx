"use client";

import { MoveForm, textIn } from "../moving/move-form.tsx";
import type { MoveFormProps } from "../moving/story-to-move.ts";
import { aboutStories } from "./about-stories.ts";
import { type FindStories, StoryPicker } from "./story-picker.tsx";

type DuplicateFormProps = MoveFormProps & { find: FindStories; count?: number };

/** Merges a story, or several, into another: its reporter, followers, customers and evidence go there. */
export function DuplicateForm({ find, count = 1, ...props }: DuplicateFormProps) {
  return (
    <MoveForm
      {...props}
      to="duplicate"
      title={`${aboutStories(props.story, count)} ${count === 1 ? "is a duplicate" : "are duplicates"}`}
      description="Reporters, followers, customers and evidence go to the story that stays. Its estimates stay as they are."
      submit={count === 1 ? "Make duplicate" : "Make duplicates"}
      width="wide"
      read={(form) => ({ duplicateOf: textIn(form, "duplicateOf") })}
      fields={["duplicateOf"]}
    >
      {(errorOf) => <StoryPicker name="duplicateOf" label="Of" error={errorOf("duplicateOf")} find={find} />}
    </MoveForm>
  );
}
