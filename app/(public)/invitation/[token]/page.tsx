import type { Metadata } from "next";
import { InvitationButton } from "#components/people/invitation-button.tsx";
import { JoinForm } from "#components/people/join-form.tsx";
import { findPerson } from "#lib/auth/require-person.ts";
import { saidOf } from "#lib/people/accept-invitation-store.ts";
import { findInvitation } from "#lib/people/find-invitation-store.ts";
import { acceptAction, joinAction } from "./actions.ts";
import { InvitationHead } from "./invitation-head.tsx";
import { InvitationRefused } from "./invitation-refused.tsx";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

/** What an invitation's link leads to, for whoever opens it. */
export default async function InvitationPage({ params }: PageProps<"/invitation/[token]">) {
  const { token } = await params;
  const visitorEmail = (await findPerson())?.email ?? null;
  const { answer, invitation } = await findInvitation(token, visitorEmail, new Date());
  if (!invitation || (answer !== "join" && answer !== "accept")) {
    const refusal = answer === "join" || answer === "accept" ? "unknown" : answer;
    const said = invitation && saidOf(invitation, visitorEmail);
    return <InvitationRefused answer={refusal} said={said} token={token} />;
  }
  const { email, team } = invitation;
  const submit = `Join ${team?.name ?? "Headroom"}`;
  return (
    <>
      <InvitationHead invitation={invitation} />
      {answer === "join" ? (
        <JoinForm token={token} email={email} submit={submit} action={joinAction} />
      ) : (
        <>
          <InvitationButton token={token} action={acceptAction}>
            {submit}
          </InvitationButton>
          <p className="mt-4 text-ink-3 text-meta [overflow-wrap:anywhere]">You are signed in as {email}.</p>
        </>
      )}
    </>
  );
}
