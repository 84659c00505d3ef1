"use client";

import { X } from "lucide-react";
import { useCallback, useState } from "react";
import { type FindStories, StoryPicker } from "#components/stories/triage/story-picker.tsx";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { StoryOfTactic } from "#lib/compose/radar/links/story-of-tactic.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { stateNames } from "#lib/stories/states/story-state.ts";

type LinkedStoriesProps = {
  name: string;
  stories: readonly StoryOfTactic[];
  teamSlug: string;
  /** Take a story's key, of a form or by itself; null for who may only read. */
  acts: {
    link: (story: FormData | { key: string }) => Promise<ActionResult<unknown>>;
    unlink: (story: { key: string }) => Promise<ActionResult<unknown>>;
  } | null;
};

/** The stories that have to do with a tactic. */
export function LinkedStories({ name, stories, teamSlug, acts }: LinkedStoriesProps) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  const find = useCallback<FindStories>((typed) => findStories(teamSlug, typed), [teamSlug]);

  async function unlink({ key }: StoryOfTactic) {
    const result = await acts?.unlink({ key }).catch(notChanged);
    if (!result) return;
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const undo = async () => (await acts?.link({ key })) ?? notChanged(null);
    toast({ text: `The link to ${key} is taken away.`, undo });
  }

  return (
    <section aria-labelledby="stories">
      <SectionHead
        id="stories"
        title="Stories"
        tools={
          acts && (
            <Button look="bare" aria-label="Link a story" onClick={() => setIsOpen(true)}>
              Link
            </Button>
          )
        }
      />
      {stories.length === 0 && <p className="border-b py-2 text-ink-3 text-table">No story is linked with it.</p>}
      <ul>
        {stories.map((story) => (
          <li key={story.key} className="flex min-h-8 items-center gap-2 border-b text-table">
            <p className="min-w-0 flex-1 py-1 [overflow-wrap:anywhere]">
              <TextLink
                href={route(`/teams/${teamSlug}/stories/${story.key}`)}
              >{`${story.key} ${story.title}`}</TextLink>{" "}
              <span className="text-ink-3 text-meta">{stateNames[story.state].toLowerCase()}</span>
            </p>
            {acts && (
              <Button
                look="bare"
                aria-label={`Take the link to ${story.key} away`}
                onClick={() => unlink(story)}
                className="print:hidden"
              >
                <X aria-hidden="true" size={14} />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {acts && (
        <FormDialog
          isOpen={isOpen}
          onClose={() => setIsOpen(false)}
          title={`Which story has to do with ${name}?`}
          width="wide"
          submit="Link it"
          action={acts.link}
          onDone={() => toast({ text: "Linked." })}
          isResetWhenDone
        >
          {(errorOf) => (
            <StoryPicker
              name="key"
              label="Story"
              error={errorOf("key")}
              find={find}
              nothing="Type a key or a few words."
            />
          )}
        </FormDialog>
      )}
    </section>
  );
}

async function findStories(teamSlug: string, typed: string): ReturnType<FindStories> {
  const response = await fetch(`/teams/${teamSlug}/stories/find?${new URLSearchParams({ q: typed })}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
