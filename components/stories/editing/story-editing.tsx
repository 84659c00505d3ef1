"use client";

import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { StoryEditingProps } from "./edit-story.ts";
import { type Drafting, useDrafts } from "./use-drafts.ts";

export type Editing = Pick<StoryEditingProps, "teamSlug" | "fields" | "names"> & { mayEdit: boolean } & Drafting;

const EditingContext = createContext<Editing | null>(null);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("only within StoryEditing");
  return editing;
}

/** Holds what is typed anywhere on a story's page, and the fields as they are stored. */
export function StoryEditing({ children, ...props }: StoryEditingProps & { children: ReactNode }) {
  const { teamSlug, fields, names, edit } = props;
  const drafting = useDrafts(props);
  const editing = useMemo(
    () => ({ teamSlug, fields, names, mayEdit: edit !== null, ...drafting }),
    [teamSlug, fields, names, edit, drafting],
  );
  return <EditingContext value={editing}>{children}</EditingContext>;
}
