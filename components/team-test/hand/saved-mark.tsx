"use client";

import { Check } from "lucide-react";
import type { Answers } from "./use-answers.ts";

type SavedMarkProps = Pick<Answers, "isAway" | "savedAtMs" | "saved" | "unsentCount" | "refused">;

/** Whether what was answered has reached the server. It keeps its place, so that nothing moves. */
export function SavedMark(props: SavedMarkProps) {
  const text = savedText(props);
  return (
    <p
      role="status"
      className="flex min-h-9 min-w-0 items-center justify-center gap-1.5 text-ink-3 text-table leading-[1.125rem]"
    >
      {text.startsWith("Saved") && <Check aria-hidden="true" className="size-3.5 shrink-0" />}
      <span>{text}</span>
    </p>
  );
}

function savedText({ isAway, savedAtMs, saved, unsentCount, refused }: SavedMarkProps): string {
  if (refused.length > 0) return "Not taken";
  if (unsentCount > 0 && isAway) return "Kept on this device, not sent yet";
  if (savedAtMs !== null) return `Saved ${clock.format(savedAtMs)}`;
  return saved.length > 0 ? "Saved" : "";
}

const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
