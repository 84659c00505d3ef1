const guards = new Set<() => boolean>();

/** Asks those who hold what is not saved; false when the person wants to stay. */
export function mayLeave(): boolean {
  return [...guards].every((guard) => guard());
}

/** Lets `guard` speak before a page is left; call what it returns to take it back. */
export function guardLeaving(guard: () => boolean): () => void {
  guards.add(guard);
  return () => void guards.delete(guard);
}

/** Whether a click follows a link to another page in this tab. What opens elsewhere, or leads to a part of this page, leaves nothing. */
export function leadsAway(event: MouseEvent): boolean {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
  if (!link || opensElsewhere || link.hasAttribute("download")) return false;
  return link.origin === location.origin && !isPartOfPage(link);
}

function isPartOfPage(link: HTMLAnchorElement): boolean {
  return link.pathname === location.pathname && link.hash !== "";
}
