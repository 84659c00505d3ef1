"use client";

import { type ReactNode, useMemo } from "react";
import { HeldKeys } from "#components/ui/held-keys.tsx";
import type { StoryEditingProps } from "./edit-story.ts";
import { useDrafts } from "./use-drafts.ts";
import { EditingContext } from "./use-editing.ts";

/** Holds what is typed anywhere on a story's page, and the fields as they are stored. */
export function StoryEditing({ children, ...props }: StoryEditingProps & { children: ReactNode }) {
  const { teamSlug, fields, names, edit } = props;
  const drafting = useDrafts(props);
  const editing = useMemo(
    () => ({ teamSlug, fields, names, mayEdit: edit !== null, ...drafting }),
    [teamSlug, fields, names, edit, drafting],
  );
  return (
    <EditingContext value={editing}>
      {children}
      {drafting.isOpening && <HeldKeys />}
    </EditingContext>
  );
}
