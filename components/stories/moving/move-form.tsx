"use client";

import { type ReactNode, useState } from "react";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { StoryState } from "#lib/stories/states/story-state.ts";
import { baseOf, type Shown, withTheirs } from "./move-base.ts";
import type { Moved, MoveFormProps, MoveRequest } from "./story-to-move.ts";

type Props = MoveFormProps & {
  to: StoryState;
  title: string;
  description?: string;
  /** The verb of its button: "Park". */
  submit: string;
  width?: "narrow" | "wide";
  /** What was typed, as the move takes it. */
  read: (form: FormData) => Omit<MoveRequest, "to" | "from" | "base">;
  /** What the fields hold that it asks for, where the story does not say. */
  held?: Shown;
  /** The fields that stand in the form, by the paths of their errors. What is wrong elsewhere is told above the buttons. */
  fields: readonly string[];
  children?: (errorOf: (path: string) => string | undefined) => ReactNode;
};

/**
 * A move to another state as a form in a dialog: it stays open with every character while it is refused, each error beside its field, and says
 * so when somebody else has moved the story meanwhile, or has written what it writes.
 */
export function MoveForm({ story, move, to, read, held, fields, onMoved, children, ...dialog }: Props) {
  // As it was when the form was drawn: what others write since then is not seen in it.
  const [shown, setShown] = useState<Shown>({ ...story, ...held });

  async function send(form: FormData): Promise<ActionResult<Moved>> {
    const typed = read(form);
    const result = await move({ ...typed, base: baseOf(shown, typed), from: story.state, to });
    if (!result.ok) setShown(withTheirs(shown, result.errors));
    return placed(result, fields);
  }

  return (
    <FormDialog<Moved> {...dialog} isResetWhenDone action={send} onDone={onMoved}>
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
