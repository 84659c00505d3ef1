"use client";

import { useEffect } from "react";
import { guardLeaving, leadsAway, mayLeave } from "./leaving.ts";

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

/** Ahead of the link's own handler. */
function onClick(event: MouseEvent): void {
  if (!leadsAway(event) || mayLeave()) return;
  event.preventDefault();
  event.stopPropagation();
}
