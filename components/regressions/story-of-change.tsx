"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { type FindStories, StoryPicker } from "#components/stories/triage/story-picker.tsx";
import { Button, buttonClass } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { Menu, MenuItem } from "#components/ui/menu.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";

type StoryOfChangeProps = {
  teamSlug: string;
  /** "p95 since run 61" */
  name: string;
  /** What a new story of it is called at first. */
  title: string;
  /** The one that it is told in. */
  story: { key: string; title: string; state: string; href: Route } | null;
  /** Null: who looks at it may not. */
  acts: {
    /** Takes the form's `title` and `customerImpact`; answers with the key. */
    file: FormAction<{ key: string }>;
    /** Takes the form's `key`. */
    link: FormAction<undefined>;
    unlink: () => Promise<ActionResult<undefined>>;
  } | null;
};

/** The story that a change of level is told in: a new one, one that is there, or none. */
export function StoryOfChange({ teamSlug, name, title, story, acts }: StoryOfChangeProps) {
  const toast = useToast();
  const router = useRouter();
  const [asked, setAsked] = useState<"file" | "link" | null>(null);
  const find = useCallback<FindStories>((typed) => findStories(teamSlug, typed), [teamSlug]);
  const close = () => setAsked(null);

  async function unlink() {
    const result = await acts?.unlink().catch(notChanged);
    if (result && !result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    toast({ text: `Taken out of ${story?.key}.` });
  }

  if (story)
    return (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-table [overflow-wrap:anywhere]">
        <span>
          Story <TextLink href={story.href}>{`${story.key} ${story.title}`}</TextLink>
          <span className="text-ink-3">, {story.state}</span>
        </span>
        {acts && (
          <Button look="bare" onClick={unlink} aria-label={`Take ${name} out of ${story.key}`}>
            Take out
          </Button>
        )}
      </span>
    );
  if (!acts) return null;
  return (
    <>
      <Menu label={`Story of ${name}`} trigger="Story…" triggerClassName={buttonClass()}>
        <MenuItem onSelect={() => setAsked("file")}>New story of it…</MenuItem>
        <MenuItem onSelect={() => setAsked("link")}>A story that is there…</MenuItem>
      </Menu>
      <FormDialog
        isOpen={asked === "file"}
        onClose={close}
        title={`New story of ${name}`}
        description="Its levels before and since, when it began, the service and the figure to watch are filled in from the runs."
        width="wide"
        submit="File story"
        action={acts.file}
        onDone={({ key }) => {
          toast({ text: `${key} is in the inbox.` });
          router.push(`/teams/${teamSlug}/stories/${key}` as Route);
        }}
      >
        {(errorOf) => (
          <>
            <TextField label="Title" name="title" defaultValue={title} error={errorOf("title")} data-first-focus />
            <TextareaField
              label="What customers go through"
              name="customerImpact"
              isOptional
              hint="In plain words, as far as it is known."
              error={errorOf("customerImpact")}
            />
          </>
        )}
      </FormDialog>
      <FormDialog
        isOpen={asked === "link"}
        onClose={close}
        title={`In which story is ${name} told?`}
        width="wide"
        submit="Link"
        action={acts.link}
        onDone={() => toast({ text: "Linked." })}
      >
        {(errorOf) => <StoryPicker name="key" label="Story" error={errorOf("key")} find={find} />}
      </FormDialog>
    </>
  );
}

async function findStories(teamSlug: string, typed: string): ReturnType<FindStories> {
  const response = await fetch(`/teams/${teamSlug}/stories/find?${new URLSearchParams({ q: typed })}`);
  if (!response.ok) throw new Error(`${response.status}`);
  return response.json();
}
