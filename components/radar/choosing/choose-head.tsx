"use client";

import { Answer } from "#components/ui/answer.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import type { OpenBallot, PastBallot } from "#lib/radar/choosing/ballot.ts";
import { ballotSentence } from "#lib/radar/choosing/ballot-sentence.ts";
import { useBallotPulse } from "./ballot-watch.tsx";

/** How far the team is, as it changes. */
export function ChooseHead({ open, last }: { open: OpenBallot | null; last: PastBallot | null }) {
  const { pulse } = useBallotPulse();
  const now = open && pulse ? { ...open, picked: pulse.picked, people: pulse.people } : open;
  return (
    <Answer
      explanation={
        open ? (
          <>
            Ballot {open.number}, opened <RelativeTime at={open.startedAt} /> by {open.startedBy}.{" "}
            {open.state === "picking" ? whilePicking : whenRevealed}
          </>
        ) : (
          before
        )
      }
    >
      <span aria-live="polite">{ballotSentence(now, last)}</span>
    </Answer>
  );
}

const before =
  "A ballot asks everybody in the team for five picks, in private. Then all see how many want each tactic, and the team takes up to five in hand.";
const whilePicking =
  "Nobody sees what anybody picks. The reveal counts the picks and deletes them: where few have picked, the counts themselves can tell.";
const whenRevealed =
  "The picks are counted and deleted: nobody can tell any more who picked what. Now the team agrees.";
