import { TextLink } from "#components/ui/text-link.tsx";

/** Members take their own seat; they come back to the round after signing in. */
export function SignInInstead({ code }: { code: string }) {
  return (
    <p className="text-ink-3 text-table">
      In the team?{" "}
      <TextLink href={`/sign-in?next=${encodeURIComponent(`/r/${code}`)}`} className="inline-block py-1.5">
        Sign in instead
      </TextLink>
    </p>
  );
}
