import { JoinAsGuest } from "#components/team-test/hand/join-as-guest.tsx";
import { JoinAsMember } from "#components/team-test/hand/join-as-member.tsx";
import { JoinRound } from "#components/team-test/hand/join-round.tsx";
import { SeatRefused } from "#components/team-test/hand/seat-refused.tsx";
import { SignInInstead } from "#components/team-test/hand/sign-in-instead.tsx";
import { WaitingRoom } from "#components/team-test/hand/waiting-room.tsx";
import { findPerson } from "#lib/auth/require-person.ts";
import type { RoundStanding } from "#lib/auth/round-standing.ts";
import { askForSeatAction, takeSeatAction } from "./actions.ts";

type Outside = Extract<RoundStanding, { kind: "joining" | "waiting" | "refused" }>;

/** The way into a round for somebody who is not in it yet. */
export async function JoinHere({ standing }: { standing: Outside }) {
  const { round } = standing;
  const code = round.code ?? "";
  const person = await findPerson();
  return (
    <JoinRound round={round}>
      {standing.kind === "joining" ? (
        <WayIn standing={standing} code={code} signedInAs={person?.name ?? null} />
      ) : (
        <div className="flex flex-col gap-3">
          {standing.kind === "waiting" && <WaitingRoom code={code} name={standing.name} />}
          {standing.kind === "refused" && <SeatRefused code={code} name={standing.name} />}
          {!person && <SignInInstead code={code} />}
        </div>
      )}
    </JoinRound>
  );
}

type WayInProps = { standing: Extract<Outside, { kind: "joining" }>; code: string; signedInAs: string | null };

function WayIn({ standing, code, signedInAs }: WayInProps) {
  if (standing.person) return <JoinAsMember code={code} name={standing.person.name} action={takeSeatAction} />;
  return <JoinAsGuest code={code} signedInAs={signedInAs} action={askForSeatAction} />;
}
