"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { QuestionResult } from "#lib/team-test/results/question-result.ts";

const shownAtFirst = 6;

/** The comments on one question, with names where the round has them. What several said in the same words stands there once. */
export function Said({ result: { people, comments } }: { result: QuestionResult }) {
  const [isWhole, setIsWhole] = useState(false);
  const said = new Map<string, string[]>();
  for (const { name, comment } of people ?? comments.map((text) => ({ name: "", comment: text })))
    if (comment !== "") said.set(comment, [...(said.get(comment) ?? []), name]);
  const all = [...said];
  const shown = isWhole ? all : all.slice(0, shownAtFirst);
  const more = all.length - shown.length;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {shown.map(([comment, names]) => (
          <li key={comment} className="max-w-[75ch] whitespace-pre-line">
            “{comment}” <span className="text-ink-3">{whoText(names)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button look="bare" className="-ml-1.5 mt-1" onClick={() => setIsWhole(true)}>
          {more} more
        </Button>
      )}
    </>
  );
}

/** "Ann, Ben"; without names how often it was said. */
function whoText(names: readonly string[]): string {
  if (names[0] !== "") return names.join(", ");
  return names.length > 1 ? `${names.length} times` : "";
}
