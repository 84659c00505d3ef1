"use client";

import { X } from "lucide-react";
import { type KeyboardEvent, useId, useState } from "react";
import type { ControlProps } from "./field.tsx";

type TagsInputProps = Partial<ControlProps> & {
  /** Each tag is one form value of this name. */
  name: string;
  initial?: readonly string[];
  /** Offered while typing. */
  suggestions?: readonly string[];
  /** Whether only the suggestions may be chosen. */
  isClosed?: boolean;
  placeholder?: string;
};

const none: readonly string[] = [];
/** More at once were never meant as tags: they stay text, which is taken out as it came. */
const mostPasted = 100;

/** Several short words: Enter or a comma adds one, Backspace in the empty field takes the last away. */
export function TagsInput({
  name,
  initial = none,
  suggestions = none,
  isClosed = false,
  placeholder,
  ...control
}: TagsInputProps) {
  const listId = useId();
  const [tags, setTags] = useState<readonly string[]>(initial);
  const [draft, setDraft] = useState("");

  function add(text: string) {
    const tag = text.trim();
    const isTaken = tag === "" || tags.includes(tag) || (isClosed && !suggestions.includes(tag));
    if (!isTaken) setTags([...tags, tag]);
    if (!isTaken || tags.includes(tag)) setDraft("");
  }
  function onKeyDown(event: KeyboardEvent) {
    if ((event.key === "Enter" && draft !== "") || event.key === ",") {
      event.preventDefault();
      add(draft);
    }
    if (event.key === "Backspace" && draft === "") setTags(tags.slice(0, -1));
  }
  /** What was pasted may hold several. */
  function onType(text: string) {
    const pasted = text.split(",");
    if (!isClosed && pasted.length > 1 && pasted.length <= mostPasted) {
      setTags([...new Set([...tags, ...pasted.flatMap((tag) => tag.trim() || [])])]);
      return setDraft("");
    }
    setDraft(text);
    if (isClosed && suggestions.includes(text)) add(text);
  }

  return (
    <div className="flex min-h-8 flex-wrap items-center gap-1 rounded border border-line-2 bg-paper px-1 py-0.5 focus-within:outline-2 focus-within:outline-accent has-disabled:opacity-60">
      {tags.map((tag) => (
        <span
          key={tag}
          className="inline-flex h-6 max-w-full items-center rounded bg-sunk pl-2 text-table has-disabled:pr-2"
        >
          <input type="hidden" name={name} value={tag} />
          <span className="truncate">{tag}</span>
          <button
            type="button"
            aria-label={`Remove ${tag}`}
            onClick={() => setTags(tags.filter((other) => other !== tag))}
            className="inline-flex size-6 shrink-0 items-center justify-center text-ink-3 hover:text-ink disabled:hidden"
          >
            <X aria-hidden="true" size={12} />
          </button>
        </span>
      ))}
      <input
        {...control}
        list={listId}
        value={draft}
        placeholder={tags.length === 0 ? placeholder : undefined}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => add(draft)}
        className="h-6 min-w-24 flex-1 bg-transparent px-1 text-base outline-none max-sm:text-lead"
      />
      <datalist id={listId}>
        {suggestions
          .filter((suggestion) => !tags.includes(suggestion))
          .map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
      </datalist>
    </div>
  );
}
