"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { QuestionResult } from "#lib/team-test/results/question-result.ts";

const shownAtFirst = 6;

/** The comments on one question, with names where the round has them. */
export function Said({ result: { people, comments } }: { result: QuestionResult }) {
  const [isWhole, setIsWhole] = useState(false);
  const said = people
    ? people.filter(({ comment }) => comment !== "").map(({ name, comment }) => ({ name, comment }))
    : comments.map((comment) => ({ name: "", comment }));
  const shown = isWhole ? said : said.slice(0, shownAtFirst);
  const more = said.length - shown.length;
  return (
    <>
      <ul className="flex flex-col gap-1">
        {shown.map(({ name, comment }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may say the same, and they keep their order
          <li key={index} className="max-w-[75ch] whitespace-pre-line">
            “{comment}”{name && <span className="text-ink-3"> {name}</span>}
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
