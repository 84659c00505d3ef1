import { ButtonLink } from "#components/ui/button-link.tsx";
import { RelativeTime } from "#components/ui/relative-time.tsx";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import type { HeldRound } from "#lib/team-test/history/held-round.ts";
import { type Mode, phaseNames } from "#lib/team-test/rounds/phase.ts";
import { RoundDeskAhead } from "../desk/round-desk-ahead.tsx";

const modeWords: Record<Mode, string> = { live: "live", async: "until a deadline", group: "entered by one person" };

type RunningRoundsProps = { rounds: readonly HeldRound[]; teamSlug: string; mayLead: boolean; canJoin: boolean };

/** Rounds that go on now, each with the ways into it. */
export function RunningRounds({ rounds, teamSlug, mayLead, canJoin }: RunningRoundsProps) {
  return (
    <>
      <RoundDeskAhead />
      <ul aria-label="Running rounds" className="border-t">
        {rounds.map((round, index) => (
          <li key={round.number} className="flex flex-wrap items-center gap-x-6 gap-y-2 border-b py-3">
            <div className="min-w-0 flex-1 basis-72">
              <p className="font-semibold text-lead">
                Round {round.number}
                <span className="ml-2 font-normal text-base text-ink-2">{round.setName}</span>
              </p>
              <p className="text-ink-3 text-table">
                {phaseNames[round.phase]}, {modeWords[round.mode]}
                {round.mode !== "group" && (round.isAnonymous ? ", anonymous" : ", with names")}
                {round.seats > 0 && `, ${round.seats === 1 ? "1 person" : `${round.seats} people`} in it`}, started{" "}
                <RelativeTime at={round.createdAt} />
                {round.deadline && round.phase === "answer" && (
                  <>
                    , answers until <RelativeTime at={round.deadline} />
                  </>
                )}
              </p>
            </div>
            <div className="flex flex-wrap gap-2">
              {canJoin && round.code && (
                <ButtonLink
                  href={route(`/r/${round.code}`)}
                  look={index === 0 ? "primary" : "plain"}
                  hotkey={index === 0 ? "J" : undefined}
                >
                  Join
                </ButtonLink>
              )}
              <ButtonLink href={route(`/teams/${teamSlug}/team-test/rounds/${round.number}`)}>
                {mayLead ? "Lead it" : "Watch"}
              </ButtonLink>
              {round.mode !== "group" && (
                <TextLink
                  href={route(`/teams/${teamSlug}/team-test/rounds/${round.number}/room`)}
                  className="self-center text-table"
                >
                  Big screen
                </TextLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
