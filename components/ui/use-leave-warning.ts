"use client";

import { useEffect } from "react";
import { guardLeaving, mayLeave } from "./leaving.ts";

/** While there is something unsaved, asks before a link, a key of the shell or the browser leads away. */
export function useLeaveWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const removeGuard = guardLeaving(() => window.confirm("Leave without saving? What you changed here is lost."));
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, { capture: true });
    return () => {
      removeGuard();
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, { capture: true });
    };
  }, [isUnsaved]);
}

/** Ahead of the link's own handler: what opens elsewhere, or stays on this page, loses nothing. */
function onClick(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const opensElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || link?.target === "_blank";
  if (!link || opensElsewhere || link.origin !== location.origin || isSamePage(link) || link.download) return;
  if (mayLeave()) return;
  event.preventDefault();
  event.stopPropagation();
}

function isSamePage(link: HTMLAnchorElement): boolean {
  return link.pathname === location.pathname && link.hash !== "";
}
