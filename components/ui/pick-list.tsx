"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { classNames } from "./class-names.ts";
import type { ControlProps } from "./field.tsx";
import { Picked } from "./picked.tsx";

export type PickOption = {
  /** The form field that the choice goes to: `services[]`. */
  name: string;
  value: string;
  label: string;
  /** What kind of thing it is: "database". */
  hint?: string;
};

type PickListProps = Partial<ControlProps> & {
  options: readonly PickOption[];
  /** The values chosen at first. */
  initial?: readonly string[];
  placeholder?: string;
  /** What the list says when there is nothing to choose. */
  nothing?: string;
};

const nothingChosen: readonly string[] = [];

/** Chooses several of many by typing a few letters: arrow keys and Enter, or a click; Backspace takes the last away. */
export function PickList({ options, initial = nothingChosen, placeholder, nothing, ...control }: PickListProps) {
  const listId = useId();
  const [chosen, setChosen] = useState<readonly string[]>(initial);
  const [query, setQuery] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const [active, setActive] = useState(0);
  const picked = chosen.flatMap((value) => options.filter((option) => option.value === value));
  const found = options.filter((option) => !chosen.includes(option.value) && isMatch(option, query));
  const current = Math.min(active, found.length - 1);

  function pick(option: PickOption | undefined) {
    if (!option) return;
    setChosen([...chosen, option.value]);
    // Who looked for one thing has found it; who opened the list may want more of it.
    if (query !== "") setIsOpen(false);
    setQuery("");
  }
  function onKeyDown(event: KeyboardEvent) {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setIsOpen(true);
      setActive(isOpen && found.length > 0 ? (current + step + found.length) % found.length : 0);
    }
    if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      pick(found[current]);
    }
    if (event.key === "Escape" && isOpen) {
      // The dialog around it stays open.
      event.preventDefault();
      event.stopPropagation();
      setIsOpen(false);
    }
    if (event.key === "Backspace" && query === "") setChosen(chosen.slice(0, -1));
  }

  return (
    <div className="relative">
      <div className="flex min-h-8 flex-wrap items-center gap-1 rounded border border-line-2 bg-paper px-1 py-0.5 focus-within:outline-2 focus-within:outline-accent has-disabled:opacity-60">
        {picked.map((option) => (
          <Picked
            key={option.value}
            option={option}
            onRemove={() => setChosen(chosen.filter((value) => value !== option.value))}
          />
        ))}
        <input
          {...control}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found.length > 0 ? `${listId}-${current}` : undefined}
          autoComplete="off"
          value={query}
          placeholder={picked.length === 0 ? placeholder : undefined}
          onChange={(event) => {
            setQuery(event.target.value);
            setActive(0);
            setIsOpen(true);
          }}
          onClick={() => setIsOpen(true)}
          onKeyDown={onKeyDown}
          onBlur={() => setIsOpen(false)}
          className="h-6 min-w-24 flex-1 bg-transparent px-1 text-base outline-none max-sm:text-lead disabled:placeholder:text-transparent"
        />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a select cannot be searched */}
      <div
        id={listId}
        role="listbox"
        tabIndex={-1}
        aria-multiselectable="true"
        aria-label="Choices"
        hidden={!isOpen}
        className="absolute inset-x-0 top-full z-10 mt-1 max-h-56 overflow-auto rounded border border-line bg-float p-1 text-table shadow-float"
      >
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field, which names the active one
          <div
            key={option.value}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={false}
            data-active={index === current || undefined}
            ref={index === current && isOpen ? scrollIntoList : undefined}
            onPointerDown={(event) => {
              // The field keeps the focus.
              event.preventDefault();
              pick(option);
            }}
            onPointerEnter={() => setActive(index)}
            className={classNames(
              "flex min-h-7 cursor-pointer items-center gap-2 rounded px-2 text-ink-2 max-sm:min-h-10",
              "data-active:bg-accent-soft data-active:text-ink",
            )}
          >
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.hint && <span className="text-ink-3 text-meta">{option.hint}</span>}
          </div>
        ))}
        {found.length === 0 && (
          <div role="option" aria-selected={false} aria-disabled="true" className="px-2 py-1 text-ink-3">
            {query === "" ? (nothing ?? "Nothing more to choose.") : "Nothing here is called that."}
          </div>
        )}
      </div>
    </div>
  );
}

function isMatch({ label, hint = "" }: PickOption, query: string): boolean {
  const text = `${label} ${hint}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function scrollIntoList(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
