"use client";

import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { Field } from "#components/ui/field.tsx";
import { Textarea } from "#components/ui/textarea.tsx";
import { mentionAt, namedLike, withMention } from "#lib/stories/notes/typed-mention.ts";
import { useChoices } from "../choices/use-choices.ts";

type MentionFieldProps = {
  teamSlug: string;
  label: string;
  hint?: string;
  text: string;
  onText: (text: string) => void;
  error: string | undefined;
  rows?: number;
  isFocused?: boolean;
};

/** A text in which an @ offers who may read it: the arrow keys choose, Enter or Tab takes. Ctrl or Cmd with Enter sends the form. */
export function MentionField({ teamSlug, label, hint, text, onText, error, rows, isFocused }: MentionFieldProps) {
  const listId = useId();
  const { people } = useChoices(teamSlug);
  const field = useRef<HTMLTextAreaElement>(null);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const goTo = useRef<number>(null);
  const mention = mentionAt(text, caret);
  const found = mention && mention.at !== closedAt ? namedLike(people, mention.typed) : [];
  const current = Math.min(active, found.length - 1);

  useLayoutEffect(() => {
    if (goTo.current === null) return;
    field.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  });

  function pick(person: (typeof found)[number] | undefined) {
    if (!person || !mention) return;
    const next = withMention(text, caret, mention, person, people);
    goTo.current = next.caret;
    setCaret(next.caret);
    onText(next.text);
  }
  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      return event.currentTarget.form?.requestSubmit();
    }
    if (found.length === 0) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) setActive((current + step + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(found[current]);
    else if (event.key === "Escape") setClosedAt(mention?.at ?? -1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="relative">
      <Field label={label} hint={hint} error={error}>
        {(control) => (
          <Textarea
            {...control}
            ref={field}
            name="text"
            rows={rows}
            value={text}
            // biome-ignore lint/a11y/noAutofocus: it takes the place of the button that had the focus
            autoFocus={isFocused}
            aria-autocomplete="list"
            aria-controls={listId}
            aria-activedescendant={found.length > 0 ? `${listId}-${current}` : undefined}
            onChange={({ target }) => {
              setCaret(target.selectionEnd);
              setActive(0);
              onText(target.value);
            }}
            onSelect={({ currentTarget }) => setCaret(currentTarget.selectionEnd)}
            onBlur={() => setCaret(0)}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      {/* biome-ignore lint/a11y/useSemanticElements: a select cannot stand in a text */}
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-label="People to mention"
        hidden={found.length === 0}
        className="absolute left-0 z-10 mt-1 w-72 max-w-full rounded border border-line bg-float p-1 text-table shadow-float"
      >
        {found.map((person, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active one
          <div
            key={person.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === current}
            onPointerDown={(event) => {
              event.preventDefault();
              pick(person);
            }}
            onPointerEnter={() => setActive(index)}
            className={classNames(
              "flex min-h-7 cursor-pointer items-center rounded px-2 text-ink-2 max-sm:min-h-10",
              index === current && "bg-accent-soft text-ink",
            )}
          >
            {person.name}
            {!person.isMember && <span className="ml-auto text-ink-3 text-meta">not in the team</span>}
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled="true">
            nobody
          </div>
        )}
      </div>
    </div>
  );
}
