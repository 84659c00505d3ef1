"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { FieldError } from "#components/ui/field.tsx";
import { inputClass } from "#components/ui/text-input.tsx";
import { stateNames } from "#lib/stories/states/story-state.ts";
import { parseStoryKey } from "#lib/stories/story-key.ts";
import type { PickableStory } from "#lib/stories/triage/pickable-story.ts";

/** Finds stories by their key or words; without any, those that look alike. */
export type FindStories = (typed: string) => Promise<readonly PickableStory[]>;

type StoryPickerProps = {
  name: string;
  label: string;
  error: string | undefined;
  find: FindStories;
  /** What is typed at first: a key. */
  initial?: string;
  /** What it says while nothing is typed and nothing is offered. */
  nothing?: string;
};

const typedPauseMs = 120;

/** Picks one story by typing a few letters: the arrow keys choose, Enter sends the form with the one that is chosen. */
export function StoryPicker({
  name,
  label,
  error,
  find,
  initial = "",
  nothing = "Nothing looks alike. Type a key or a few words.",
}: StoryPickerProps) {
  const id = useId();
  const [typed, setTyped] = useState(initial);
  const [found, setFound] = useState<{ of: string; stories: readonly PickableStory[] } | null>(null);
  const [active, setActive] = useState(0);
  const wanted = typed.trim();
  const stories = found?.stories ?? [];
  const picked = stories[active];

  useEffect(() => {
    let isWanted = true;
    const ask = async () => {
      const stories = await find(wanted).catch(() => []);
      if (!isWanted) return;
      setFound({ of: wanted, stories });
      setActive(0);
    };
    const timer = setTimeout(() => void ask(), wanted === "" ? 0 : typedPauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [wanted, find]);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || stories.length === 0) return;
    event.preventDefault();
    setActive((active + step + stories.length) % stories.length);
  }

  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium text-table">
        {label}
      </label>
      <input type="hidden" name={name} value={(found?.of === wanted ? picked?.key : undefined) ?? keyIn(wanted)} />
      <input
        id={id}
        role="combobox"
        data-first-focus=""
        aria-expanded={stories.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={picked && `${id}-${picked.key}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        autoComplete="off"
        placeholder="Key or words"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className={classNames(inputClass, "h-8")}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: a select cannot be searched */}
      <div
        id={`${id}-list`}
        role="listbox"
        tabIndex={-1}
        aria-label="Stories"
        aria-busy={found?.of !== wanted}
        hidden={stories.length === 0}
        className="max-h-72 overflow-auto"
      >
        {stories.map((story, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
          <div
            key={story.key}
            id={`${id}-${story.key}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            ref={index === active ? intoSight : undefined}
            onClick={() => setActive(index)}
            className={classNames(
              "flex min-h-9 cursor-pointer items-baseline gap-2 rounded px-2 py-1.5 text-table max-sm:min-h-10",
              index === active ? "bg-accent-soft text-ink" : "text-ink-2",
            )}
          >
            <span className="figures shrink-0 text-meta">{story.key}</span>
            <span className="min-w-0 flex-1 truncate">{story.title}</span>
            <span className="shrink-0 text-ink-2 text-meta">
              {[story.why, stateNames[story.state].toLowerCase()].filter(Boolean).join(", ")}
            </span>
          </div>
        ))}
      </div>
      {found && found.of === wanted && stories.length === 0 && (
        <p role="status" className="text-ink-3 text-meta">
          {wanted === "" ? nothing : "No other story is called that."}
        </p>
      )}
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </div>
  );
}

/** Whoever types a key need not wait until it is found. */
function keyIn(typed: string): string {
  return parseStoryKey(typed) ? typed.toUpperCase() : "";
}

function intoSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: "nearest" });
}
