"use client";

import {
  createContext,
  type FormEvent,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
} from "react";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import type { NamesById } from "#lib/stories/fields/field-text.ts";
import { type EditorId, editors } from "../facts/editors.ts";
import { ConflictNote } from "./conflict-note.tsx";
import { belongs, type Draft, wholeErrors } from "./draft.ts";
import { useEditing } from "./use-editing.ts";

type Inputs = {
  /** Whose people, teams, services and tests can be chosen, and the names of those that are. */
  teamSlug: string;
  names: NamesById;
  typed: Draft["typed"];
  type: (name: string, text: string) => void;
  errorOf: (name: string) => string | undefined;
};

/** An editor puts its own around the inputs: the one below, and that of several stories. */
export const InputsContext = createContext<Inputs>({
  teamSlug: "",
  names: new Map(),
  typed: {},
  type: () => {},
  errorOf: () => undefined,
});

/** What the inputs of an open editor hold. */
export function useInputs(): Inputs {
  return useContext(InputsContext);
}

type EditFormProps = { id: EditorId; draft: Draft; children: ReactNode };

/**
 * The inputs of one editor in place of what they change. Ctrl or Cmd with Enter saves from everywhere in it, Escape closes it. What somebody
 * else wrote meanwhile stands above.
 */
export function EditForm({ id, draft, children }: EditFormProps) {
  const { teamSlug, names, type, save, cancel, pending, opened } = useEditing();
  const form = useRef<HTMLFormElement>(null);
  const { typed, errors } = draft;
  const isPending = pending.has(id);
  const inputs = useMemo(
    () => ({
      teamSlug,
      names,
      typed,
      type: (name: string, text: string) => type(id, name, text),
      errorOf: (name: string) => errors.find(({ path }) => belongs(path, name))?.message,
    }),
    [teamSlug, names, id, typed, errors, type],
  );

  // One that opens by itself, because something was left in it, takes the focus from nobody.
  const takesFocus = useRef(opened === id);
  useLayoutEffect(() => {
    if (takesFocus.current) form.current?.querySelector<HTMLElement>("input, select, textarea")?.focus();
  }, []);

  const wasPending = useRef(false);
  useEffect(() => {
    if (wasPending.current && !isPending) form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    wasPending.current = isPending;
  }, [isPending]);

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!isPending) save(id);
  }
  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      cancel(id);
    }
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementInteractions: keys that pass through from its inputs
    <form
      ref={form}
      aria-label={`Edit: ${editors[id].label}`}
      onSubmit={onSubmit}
      onKeyDown={onKeyDown}
      method="post"
      noValidate
      className="flex flex-col gap-3 py-3 font-normal whitespace-normal"
    >
      {draft.others && <ConflictNote id={id} others={draft.others} />}
      <InputsContext value={inputs}>{children}</InputsContext>
      <FormErrors errors={wholeErrors(draft)} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" isPending={isPending}>
          {draft.others ? "Save over theirs" : "Save"}
        </Button>
        <Button onClick={() => cancel(id)}>Cancel</Button>
        <span className="text-ink-3 text-meta max-sm:hidden">Ctrl Enter saves, Esc closes</span>
      </div>
    </form>
  );
}
