import type { Route } from "next";
import { ButtonLink } from "#components/ui/button-link.tsx";

type NoRunFoundProps = {
  search: string;
  /** "of this test", "of this team" */
  where: string;
  /** The page without the search. */
  clearHref: Route;
};

/** Says what was searched for and in what, and how to find more. */
export function NoRunFound({ search, where, clearHref }: NoRunFoundProps) {
  return (
    <div className="flex max-w-2xl flex-col items-start gap-3 py-4 text-table">
      <p>
        No run {where} matches <q className="[overflow-wrap:anywhere]">{search}</q>.
      </p>
      <p className="text-ink-2">
        All words have to match: the run’s number, the beginning of its revision, or a part of its branch, version,
        environment, notes, error messages, or of why it is invalid. <code>workers=8</code> asks for a tag or a
        configuration value, <code>label:cart</code> for a label, <code>verdict:fail</code> for a verdict.
      </p>
      <ButtonLink href={clearHref}>Clear the search</ButtonLink>
    </div>
  );
}
