import { InvitationButton } from "#components/people/invitation-button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import type { InvitationAnswer } from "#lib/people/invitation.ts";
import { refusalWords } from "#lib/people/invitation-words.ts";
import { openSignedOutAction } from "./actions.ts";

type Refusal = Exclude<InvitationAnswer, "join" | "accept">;

type InvitationRefusedProps = {
  answer: Refusal;
  said: Parameters<typeof refusalWords>[1];
  token: string;
};

/** Why a link lets nobody in, and the way on. */
export function InvitationRefused({ answer, said, token }: InvitationRefusedProps) {
  const { title, text } = refusalWords(answer, said);
  return (
    <div className="flex flex-col gap-5 [overflow-wrap:anywhere]">
      <div className="text-pretty">
        <h1 className="font-medium text-answer">{title}</h1>
        <p className="mt-1.5 text-ink-2">{text}</p>
      </div>
      {answer === "forwarded" && (
        <InvitationButton token={token} action={openSignedOutAction}>
          Sign out and open it again
        </InvitationButton>
      )}
      <WayOn answer={answer} token={token} isSignedIn={said?.visitorEmail != null} />
    </div>
  );
}

function WayOn({ answer, token, isSignedIn }: { answer: Refusal; token: string; isSignedIn: boolean }) {
  if (isSignedIn) return <ButtonLink href="/?all">Go to my teams</ButtonLink>;
  if (answer === "sign-in")
    return (
      <ButtonLink look="primary" className="h-8" href={`/sign-in?next=${encodeURIComponent(`/invitation/${token}`)}`}>
        Sign in
      </ButtonLink>
    );
  return answer === "used" ? <ButtonLink href="/sign-in">Sign in</ButtonLink> : null;
}
