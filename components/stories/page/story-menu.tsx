"use client";

import { Ellipsis } from "lucide-react";
import type { Route } from "next";

import { buttonClass } from "#components/ui/button.tsx";
import { copyText } from "#components/ui/copy-text.ts";
import { Menu, MenuDivider, MenuItem, MenuLink } from "#components/ui/menu.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { StoryKind } from "#lib/stories/fields/story-fields.ts";
import { undoWithinMs } from "#lib/stories/timeline/story-event.ts";
import type { EditStory, UndoEvent } from "../editing/edit-story.ts";

type StoryMenuProps = {
  storyKey: string;
  kind: StoryKind;
  /** Answers the story as Markdown. */
  markdownHref: string;
  /** Null for who may only read. */
  edit: EditStory | null;
  undo: UndoEvent;
  journeyHref: Route;
};

/** What else can be done with a story: take it along as text, or change what kind it is of. */
export function StoryMenu({ storyKey, kind, markdownHref, edit, undo, journeyHref }: StoryMenuProps) {
  const toast = useToast();
  const other: StoryKind = kind === "issue" ? "incident" : "issue";

  async function copyMarkdown() {
    const answer = await fetch(markdownHref).catch(() => null);
    if (!answer?.ok) return toast({ text: "The server did not answer. Nothing was copied." });
    await copyText(await answer.text());
    toast({ text: `${storyKey} is copied as Markdown.` });
  }
  async function copyLink() {
    await copyText(location.origin + location.pathname);
    toast({ text: `The link to ${storyKey} is copied.` });
  }
  async function switchKind() {
    const result = await edit?.({ base: { kind }, changes: { kind: other } }).catch(notChanged);
    if (!result) return;
    if (!result.ok) return toast({ text: result.errors[0]?.message ?? "That did not work." });
    const eventId = result.value.kind === "saved" ? result.value.eventId : null;
    if (eventId)
      toast({ text: `${storyKey} is an ${other} now.`, undo: () => undo({ eventId }), undoForMs: undoWithinMs });
  }

  return (
    <Menu
      label={`More acts on ${storyKey}`}
      trigger={<Ellipsis aria-hidden="true" size={16} />}
      triggerClassName={buttonClass()}
      align="end"
    >
      <MenuLink href={journeyHref}>Journey</MenuLink>
      <MenuItem onSelect={copyMarkdown}>Copy as Markdown</MenuItem>
      <MenuItem onSelect={copyLink}>Copy link</MenuItem>
      <MenuItem onSelect={() => window.print()}>Print</MenuItem>
      {edit && (
        <>
          <MenuDivider />
          <MenuItem onSelect={switchKind}>Make it an {other}</MenuItem>
        </>
      )}
    </Menu>
  );
}
