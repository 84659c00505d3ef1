"use client";

import { useSearchParams } from "next/navigation";
import { useCallback } from "react";

/** A piece of state that lives in the page's URL, so that a link shows the other person the same. Null where it is not set. */
export function useUrlParam(name: string): [string | null, (value: string | null) => void] {
  const value = useSearchParams().get(name);
  const set = useCallback(
    (next: string | null) => {
      const params = new URLSearchParams(window.location.search);
      if (next === null || next === "") params.delete(name);
      else params.set(name, next);
      const query = params.toString();
      window.history.replaceState(
        null,
        "",
        `${window.location.pathname}${query && `?${query}`}${window.location.hash}`,
      );
    },
    [name],
  );
  return [value, set];
}
