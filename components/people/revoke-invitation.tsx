import { AskButton } from "#components/ui/ask-button.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** Takes an invitation back. */
export function RevokeInvitation({ email, revoke }: { email: string; revoke: FormAction<unknown> }) {
  return (
    <AskButton
      face="Revoke"
      label={`Revoke the invitation of ${email}`}
      title={`Revoke the invitation of ${email}?`}
      description="Its link stops working at once. You can invite them again."
      action={revoke}
      done="Revoked."
    />
  );
}
