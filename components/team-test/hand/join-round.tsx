import type { ReactNode } from "react";
import { JoinHead, type RoundToJoin } from "./join-head.tsx";
import { PrivacyText } from "./privacy-text.tsx";

/** What somebody knows before they join: which round, and what becomes of their answers. The way in stands below. */
export function JoinRound({ round, children }: { round: RoundToJoin; children: ReactNode }) {
  return (
    <div className="flex flex-col gap-6">
      <JoinHead round={round} />
      <section aria-labelledby="answers-are" className="border-y py-3.5 text-ink-2">
        <h2 id="answers-are" className="mb-1.5 font-semibold text-ink">
          {round.isAnonymous ? "Answers are anonymous" : "Answers have names"}
        </h2>
        <PrivacyText isAnonymous={round.isAnonymous} />
      </section>
      {children}
    </div>
  );
}
