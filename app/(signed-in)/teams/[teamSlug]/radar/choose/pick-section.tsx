import { BallotActs } from "#components/radar/choosing/ballot-acts.tsx";
import { PickBoard } from "#components/radar/choosing/pick-board.tsx";
import type { Member } from "#lib/auth/actor.ts";
import type { OpenBallot } from "#lib/radar/choosing/ballot.ts";
import { listChoices } from "#lib/radar/choosing/choices-store.ts";
import { listOwnPicks } from "#lib/radar/choosing/pick-store.ts";
import { sectorIndex } from "#lib/radar/sectors/sector.ts";
import { readRadar } from "#lib/radar/tactics/radar-store.ts";
import { cancelBallotAction, pickAction, revealBallotAction } from "./actions.ts";

/** While people pick: what there is, what one has picked oneself, and for whoever leads it the way on. */
export async function PickSection({ member, ballot }: { member: Member; ballot: OpenBallot }) {
  const { teamSlug } = member;
  const [choices, picks, { sectors }] = await Promise.all([
    listChoices(member),
    listOwnPicks(member, ballot.id),
    readRadar(member),
  ]);
  const mayPick = member.role !== null && !member.isArchived;
  const bound = { ballotId: ballot.id };
  return (
    <PickBoard
      key={ballot.id}
      sectors={sectors}
      choices={choices.map((choice) => ({ ...choice, sector: sectors[sectorIndex(sectors, choice.sector)]?.id ?? "" }))}
      initial={picks}
      pick={mayPick ? pickAction.bind(null, teamSlug, bound) : null}
    >
      {member.permissions.has("radar:edit") && (
        <BallotActs
          ballot={ballot}
          reveal={revealBallotAction.bind(null, teamSlug, bound)}
          cancel={cancelBallotAction.bind(null, teamSlug, bound)}
        />
      )}
    </PickBoard>
  );
}
