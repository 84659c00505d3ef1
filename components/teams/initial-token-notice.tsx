import { KeyRound } from "lucide-react";
import { TextLink } from "#components/ui/text-link.tsx";
import { dayText } from "#lib/shared/time-text.ts";

/** Reminds admins of the token that a headless first run left behind. */
export function InitialTokenNotice({ endsAt }: { endsAt: Date }) {
  return (
    <p className="mt-4 flex max-w-[92ch] items-start gap-2 rounded bg-sunk px-3 py-2 text-ink-2 text-table">
      <KeyRound aria-hidden="true" size={14} className="mt-0.5 shrink-0 text-ink-3" />
      <span>
        The token of the first headless start still works until {dayText(endsAt, 0)}. It may do everything in every
        team: <TextLink href="/settings/tokens">replace it</TextLink> before then.
      </span>
    </p>
  );
}
