import type { Route } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";

/** What a lesson is, where none is written down yet. */
export function NoLessons({ storiesHref }: { storiesHref: Route }) {
  return (
    <EmptyState action={<ButtonLink href={storiesHref}>Closed stories</ButtonLink>}>
      Closing a story asks what it taught, as advice to whoever comes next. A shop that made ready for 100,000 users at
      once learned one after each act: when a bigger database helped nothing, “Use a connection pooler”; when a cache
      answered in half a second, “Don’t trust defaults”; when no more instances came, “Trust elasticity, but verify your
      quotas”.
    </EmptyState>
  );
}
