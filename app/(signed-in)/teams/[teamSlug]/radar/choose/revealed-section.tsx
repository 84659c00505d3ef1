import { BuyInList } from "#components/radar/choosing/buy-in-list.tsx";
import { CancelButton } from "#components/radar/choosing/cancel-button.tsx";
import { ConfirmForm } from "#components/radar/choosing/confirm-form.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { listMembers } from "#lib/people/member-store.ts";
import type { OpenBallot } from "#lib/radar/choosing/ballot.ts";
import { tieText } from "#lib/radar/choosing/ballot-sentence.ts";
import { mostWanted } from "#lib/radar/choosing/buy-in.ts";
import { listOwnTactics } from "#lib/radar/choosing/own-tactics-store.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { dayAfter } from "#lib/shared/days.ts";
import { tacticProbesAction } from "../actions.ts";
import { cancelBallotAction, confirmBallotAction } from "./actions.ts";

/** How long an experiment takes unless somebody says otherwise. */
const usualDays = 28;

/** When the counts are there: all see them, and who works on the radar confirms what the team takes. */
export async function RevealedSection({ member, ballot }: { member: Member; ballot: OpenBallot }) {
  const { teamSlug } = member;
  const { id, number, buyIn, picked } = ballot;
  const counts = buyIn ?? [];
  const { slugs, tie } = mostWanted(counts);
  const tieLine = tie && <p className="mt-3 max-w-[92ch] text-pretty">{tieText(tie, counts)}</p>;
  if (!member.permissions.has("radar:edit"))
    return (
      <>
        {tieLine}
        <div className="mt-6">
          <BuyInList label="What is wanted" buyIn={counts} voters={picked} />
        </div>
      </>
    );
  const [tactics, members] = await Promise.all([listOwnTactics(member), listMembers(member)]);
  const today = dayText(new Date());
  const people = members.filter(({ isDeactivated }) => !isDeactivated).map(({ userId, name }) => ({ userId, name }));
  const own = tactics.map(({ ownerId, ...tactic }) => {
    return { ...tactic, ownerId: people.some(({ userId }) => userId === ownerId) ? ownerId : null };
  });
  return (
    <>
      {tieLine}
      <ConfirmForm
        key={id}
        buyIn={counts}
        voters={picked}
        own={own}
        people={people}
        preselected={slugs}
        usualEnd={dayAfter(today, usualDays)}
        today={today}
        loadProbes={tacticProbesAction.bind(null, teamSlug)}
        confirm={confirmBallotAction.bind(null, teamSlug, { ballotId: id })}
      >
        <p className="mt-3 -ml-1.5">
          <CancelButton number={number} cancel={cancelBallotAction.bind(null, teamSlug, { ballotId: id })} isRevealed />
        </p>
      </ConfirmForm>
    </>
  );
}
