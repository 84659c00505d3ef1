"use client";

import { type KeyboardEvent, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { TextInput } from "#components/ui/text-input.tsx";
import type { Act, SittingActs } from "./sitting-acts.ts";

type TopicFormProps = {
  slotId: string;
  topic: string;
  change: SittingActs["changeTopic"];
  act: Act;
  onClose: () => void;
};

/** Changes what one brings, in its place. Enter saves, Escape leaves it as it was; what is refused stays typed. */
export function TopicForm({ slotId, topic, change, act, onClose }: TopicFormProps) {
  const [typed, setTyped] = useState(topic);
  const save = () =>
    act(async () => {
      const done = await change({ slotId, topic: typed });
      if (done.ok) onClose();
      return done;
    });
  return (
    <form
      className="mt-1 flex flex-wrap gap-2"
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === "Escape") onClose();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextInput
        // biome-ignore lint/a11y/noAutofocus: it stands where the pressed button was
        autoFocus
        aria-label="What do you bring?"
        value={typed}
        maxLength={300}
        onChange={(event) => setTyped(event.target.value)}
        className="flex-1 basis-48"
      />
      <Button type="submit" className="h-8">
        Save
      </Button>
      <Button look="bare" className="h-8" onClick={onClose}>
        Cancel
      </Button>
    </form>
  );
}
