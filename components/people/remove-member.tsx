import { AskButton } from "#components/ui/ask-button.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";

type RemoveMemberProps = { name: string; teamName: string; isSelf: boolean; remove: FormAction<unknown> };

/** Takes somebody out of a team, oneself too. */
export function RemoveMember({ name, teamName, isSelf, remove }: RemoveMemberProps) {
  return isSelf ? (
    <AskButton
      face="Leave"
      label="Leave the team"
      title={`Leave ${teamName}?`}
      description="Your role ends at once. What you uploaded and wrote stays. Only a lead or an admin can take you back in."
      action={remove}
      done={`You have left ${teamName}.`}
    />
  ) : (
    <AskButton
      face="Remove"
      label={`Remove ${name}`}
      title={`Remove ${name} from ${teamName}?`}
      description="Their role ends at once, also on pages that they have open. What they uploaded and wrote stays."
      action={remove}
      done={`${name} is removed.`}
    />
  );
}
