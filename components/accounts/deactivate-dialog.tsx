"use client";

import { FormDialog } from "#components/ui/form-dialog.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { ActionResult } from "#lib/shared/result.ts";
import type { PersonLine } from "./person-line.ts";

type DeactivateDialogProps = {
  person: PersonLine;
  isOpen: boolean;
  onClose: () => void;
  /** Of oneself: leads to the sign-in page. */
  deactivate: () => Promise<ActionResult<undefined>>;
  reactivate: () => Promise<ActionResult<undefined>>;
};

/** Asks once, and says what goes on without the person: their tokens. */
export function DeactivateDialog({ person, isOpen, onClose, deactivate, reactivate }: DeactivateDialogProps) {
  const toast = useToast();
  const { name, isSelf, tokens } = person;
  return (
    <FormDialog
      isOpen={isOpen}
      onClose={onClose}
      title={isSelf ? "Deactivate yourself?" : `Deactivate ${name}?`}
      description={
        isSelf
          ? "You are signed out everywhere at once, and cannot sign in until another admin lets you."
          : "They are signed out everywhere at once, and cannot sign in. What they did keeps their name. You can reactivate them."
      }
      submit="Deactivate"
      action={deactivate}
      onDone={() => toast({ text: `${name} is deactivated.`, undo: reactivate })}
    >
      {() => tokens.length > 0 && <KeptTokens tokens={tokens} isSelf={isSelf} />}
    </FormDialog>
  );
}

function KeptTokens({ tokens, isSelf }: Pick<PersonLine, "tokens" | "isSelf">) {
  return (
    <div className="rounded bg-sunk px-3 py-2 text-table">
      <p>
        {tokens.length === 1 ? "A token" : `${tokens.length} tokens`} that {isSelf ? "you" : "they"} made will keep
        working. Revoke what they should not:
      </p>
      <ul className="mt-1 flex max-h-40 flex-col gap-0.5 overflow-auto">
        {tokens.map(({ id, name, of, href }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            {name}, <TextLink href={href}>{of}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
