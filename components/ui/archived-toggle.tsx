import type { Route } from "next";
import { TextLink } from "./text-link.tsx";

type ArchivedToggleProps = { count: number; isShown: boolean; showHref: Route; hideHref: Route };

/** Brings out what was put away, quietly and through the URL; nothing where nothing is. */
export function ArchivedToggle({ count, isShown, showHref, hideHref }: ArchivedToggleProps) {
  if (count === 0) return null;
  return (
    <p className="mt-3 text-meta">
      <TextLink href={isShown ? hideHref : showHref}>
        {isShown ? "Hide archived ones" : `Show ${count} archived`}
      </TextLink>
    </p>
  );
}
