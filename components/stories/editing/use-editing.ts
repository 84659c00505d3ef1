"use client";

import { createContext, useContext } from "react";
import type { StoryEditingProps } from "./edit-story.ts";
import type { Drafting } from "./use-drafts.ts";

export type Editing = Pick<StoryEditingProps, "teamSlug" | "fields" | "names"> & { mayEdit: boolean } & Drafting;

export const EditingContext = createContext<Editing | null>(null);

/** What is typed on a story's page, and its fields as they are stored: within `StoryEditing`. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (!editing) throw new Error("only within StoryEditing");
  return editing;
}
