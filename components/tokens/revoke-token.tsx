import { AskButton } from "#components/ui/ask-button.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

/** Ends a token. */
export function RevokeToken({ name, revoke }: { name: string; revoke: FormAction<undefined> }) {
  return (
    <AskButton
      face="Revoke"
      label={`Revoke ${name}`}
      title={`Revoke “${name}”?`}
      description="Whatever uses it is refused from its next request on. It cannot be taken back; a new token can be made at any time."
      submit="Revoke token"
      action={revoke}
      done={`“${name}” is revoked.`}
    />
  );
}
