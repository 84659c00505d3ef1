"use client";

import { Button } from "#components/ui/button.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import { answers } from "#lib/team-test/results/tally.ts";
import { isRevealed } from "#lib/team-test/rounds/phase.ts";
import { NextButton } from "../desk/next-button.tsx";
import type { Desk } from "../desk/use-desk.ts";
import type { NextStep } from "../desk/use-next-step.ts";
import { WaitingButton } from "../desk/waiting-button.tsx";
import { JoinCode } from "../joining/join-code.tsx";
import { answerWords } from "../tally-text.ts";
import { VoteSquare } from "../vote-square.tsx";

/** What the keys do here, what the squares mean, and how one still joins. */
export function RoomFooter({ desk, step }: { desk: Desk; step: NextStep }) {
  const { acts, state, viewed, hasVotes, move, join, facts } = desk;
  const ready = state.seats.filter(({ isReady }) => isReady).length;
  return (
    <footer className="bottom-0 z-10 flex min-h-16 flex-wrap items-center gap-x-5 gap-y-2 border-t bg-paper py-1.5 text-ink-3 text-meta lg:sticky">
      {acts && <NextButton step={step} hasKey />}
      {hasVotes && (
        <span className="inline-flex items-center gap-1 max-sm:hidden">
          <Button look="bare" hotkey="J" className="px-1" aria-label="Next question" onClick={() => move(1)} />
          <Button look="bare" hotkey="K" className="px-1" aria-label="Previous question" onClick={() => move(-1)} />
          <span className="ml-1">next, previous</span>
        </span>
      )}
      {hasVotes && (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {answers.map((answer) => (
            <li key={answer} className="inline-flex items-center gap-1.5">
              <VoteSquare answer={answer} className="size-3.5" />
              {answerWords[answer]}
            </li>
          ))}
        </ul>
      )}
      <span className="max-sm:hidden">
        <Kbd>?</Kbd> keys
      </span>
      <div className="ml-auto flex flex-wrap items-center gap-4">
        <WaitingButton desk={desk} />
        {facts.mode !== "group" && isRevealed(state.phase) && (
          <span>
            {state.finished} of {Math.max(state.seats.length, state.finished)} answered
            {ready > 0 && `, ${ready} ready to go on`}
          </span>
        )}
        {join && state.phase !== "closed" && viewed !== "answer" && viewed !== "past_actions" && (
          <JoinCode {...join} size="corner" />
        )}
      </div>
    </footer>
  );
}
