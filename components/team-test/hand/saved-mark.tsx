"use client";

import { Check } from "lucide-react";
import { classNames } from "#components/ui/class-names.ts";
import type { Answers } from "./use-answers.ts";

type Shown = Pick<Answers, "isAway" | "savedAtMs" | "saved" | "unsentCount" | "refused">;

/** Whether what was answered has reached the server. It keeps its place, so that nothing moves. */
export function SavedMark({ isAtEnd = false, ...shown }: Shown & { isAtEnd?: boolean }) {
  const text = savedText(shown);
  return (
    <p
      role="status"
      className={classNames(
        "flex min-h-8 min-w-0 flex-1 basis-24 items-center gap-1.5 text-balance text-ink-3 text-table leading-4",
        isAtEnd ? "justify-end" : "justify-center",
      )}
    >
      {text.startsWith("Saved") && <Check aria-hidden="true" className="size-3.5 shrink-0" />}
      <span>{text}</span>
    </p>
  );
}

function savedText({ isAway, savedAtMs, saved, unsentCount, refused }: Shown): string {
  if (refused.length > 0) return "Not taken";
  if (unsentCount > 0 && isAway) return "Kept on this device, not sent yet";
  if (savedAtMs !== null) return `Saved ${clock.format(savedAtMs)}`;
  return saved.length > 0 ? "Saved" : "";
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
