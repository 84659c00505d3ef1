"use client";

import { type Ref, useId } from "react";
import { classNames } from "#components/ui/class-names.ts";
import { inputClass } from "#components/ui/text-input.tsx";
import { HandKey } from "./hand-key.tsx";

type CommentFieldProps = {
  ref: Ref<HTMLTextAreaElement>;
  value: string;
  /** "Not ours" is not an answer without it. */
  isNeeded: boolean;
  maxLength: number;
  onType: (comment: string) => void;
  /** The field is left, or Enter says that it is done. */
  onDone: () => void;
  onEnter: () => void;
  takeBack: (() => void) | null;
};

/** What somebody says about their answer. */
export function CommentField({
  ref,
  value,
  isNeeded,
  maxLength,
  onType,
  onDone,
  onEnter,
  takeBack,
}: CommentFieldProps) {
  const id = useId();
  return (
    <div className="mt-4.5">
      <div className="flex min-h-8 items-end justify-between gap-3 text-ink-2 text-table">
        <label htmlFor={id} className={classNames("pb-1", isNeeded && "font-medium text-ink")}>
          {isNeeded ? "Whose is it, or why is it outside your control?" : "Comment, optional"} <HandKey>C</HandKey>
        </label>
        {takeBack && (
          <button
            type="button"
            onClick={takeBack}
            className="-mr-2 min-h-8 shrink-0 touch-manipulation px-2 text-ink-3 underline decoration-line-2 underline-offset-2 hover:text-ink hover:decoration-current"
          >
            Take answer back
          </button>
        )}
      </div>
      <textarea
        ref={ref}
        id={id}
        rows={1}
        dir="auto"
        value={value}
        maxLength={maxLength}
        required={isNeeded}
        enterKeyHint="done"
        onChange={(event) => onType(event.currentTarget.value.replaceAll(/\s*\n\s*/g, " "))}
        onBlur={onDone}
        onKeyDown={(event) => {
          if (event.key === "Escape") return event.currentTarget.blur();
          if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onEnter();
        }}
        className={classNames(
          inputClass,
          "field-sizing-content block min-h-12 resize-none rounded-[8px] px-3.5 py-3 text-lead leading-5",
        )}
      />
    </div>
  );
}
