import { cookies } from "next/headers";
import { ObjectiveOffer } from "#components/objectives/objective-offer.tsx";
import type { Member } from "#lib/auth/actor.ts";
import { dismissedOffersCookie, isOfferDismissed } from "#lib/load-tests/objectives/dismissed-offers.ts";
import { findObjectiveOffer } from "#lib/load-tests/objectives/objective-offer-store.ts";
import { keepSuggestedObjectivesAction } from "./actions.ts";

type OfferedObjectivesProps = {
  member: Member;
  testId: string;
  /** Of the run whose page it is: an older one than the offer is made from offers nothing. */
  number?: number;
};

/** The offer of objectives after a test's first run, for those who may take it and have not put it away. */
export async function OfferedObjectives({ member, testId, number }: OfferedObjectivesProps) {
  if (!member.permissions.has("tests:edit")) return null;
  if (isOfferDismissed((await cookies()).get(dismissedOffersCookie)?.value, testId)) return null;
  const offer = await findObjectiveOffer(member, testId);
  if (!offer || (number !== undefined && number !== offer.number)) return null;
  return (
    <ObjectiveOffer
      {...offer}
      testId={testId}
      keep={keepSuggestedObjectivesAction.bind(null, member.teamSlug, { testId })}
    />
  );
}
