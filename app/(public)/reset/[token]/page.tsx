import type { Metadata } from "next";
import { ResetForm } from "#components/accounts/reset-form.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { findReset } from "#lib/accounts/reset-password-store.ts";
import { resetRefusal } from "#lib/accounts/reset-words.ts";
import { browserHere } from "#lib/auth/session-here.ts";
import { resetPasswordAction } from "./actions.ts";

export const metadata: Metadata = { title: "New password" };

/** Where a reset link leads. It says whose account it is: whoever holds the link has it anyway. */
export default async function ResetPage({ params }: PageProps<"/reset/[token]">) {
  const { token } = await params;
  const { address } = await browserHere();
  const state = await findReset(token, address, new Date());
  if (state.kind !== "open") {
    const { title, text } = resetRefusal(state);
    return (
      <>
        <h1 className="font-medium text-answer">{title}</h1>
        <p className="mt-1.5 mb-5 text-pretty text-ink-2">{text}</p>
        <ButtonLink href="/sign-in">Sign in</ButtonLink>
      </>
    );
  }
  return (
    <>
      <h1 className="font-medium text-answer">Choose a new password</h1>
      <p className="mt-1.5 mb-6 text-ink-2 [overflow-wrap:anywhere]">
        It is for {state.name}. Wherever you are signed in now, you will be signed out.
      </p>
      <ResetForm action={resetPasswordAction} token={token} email={state.email} />
    </>
  );
}
