"use client";

import type { ReactNode } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import type { Moved, MoveFormProps, MoveRequest } from "./story-to-move.ts";

type Props = MoveFormProps & {
  to: StoryState;
  title: string;
  description?: string;
  /** The verb of its button: "Park". */
  submit: string;
  width?: "narrow" | "wide";
  /** What was typed, as the move takes it. */
  read: (form: FormData) => Omit<MoveRequest, "to" | "from">;
  /** The fields that stand in the form, by the paths of their errors. What is wrong elsewhere is told above the buttons. */
  fields: readonly string[];
  children?: (errorOf: (path: string) => string | undefined) => ReactNode;
};

/**
 * A move to another state as a form in a dialog: it stays open with every character while it is refused, each error beside its field, and says
 * so when somebody else has moved the story meanwhile.
 */
export function MoveForm({ story, move, to, read, fields, onMoved, children, ...dialog }: Props) {
  return (
    <FormDialog<Moved>
      {...dialog}
      isResetWhenDone
      action={async (form) => placed(await move({ ...read(form), from: story.state, to }), fields)}
      onDone={onMoved}
    >
      {children}
    </FormDialog>
  );
}

/** A field that came with the move is `fields.title` to the action and `title` to the table of moves. */
function placed(result: ActionResult<Moved>, fields: readonly string[]): ActionResult<Moved> {
  if (result.ok) return result;
  const errors = result.errors.map((error) => {
    const path = error.path.replace(/^fields\./, "");
    return { ...error, path: fields.some((field) => path === field || path.startsWith(`${field}.`)) ? path : "" };
  });
  return { ...result, errors };
}

/** What a form holds under a name, without the space around it. */
export function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim() : "";
}

/** A number; null where nothing is typed, and not a number where it is none, which the action refuses. */
export function numberIn(form: FormData, name: string): number | null {
  const text = textIn(form, name);
  return text === "" ? null : Number(text.replaceAll(",", ""));
}
