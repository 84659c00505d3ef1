"use client";

import { useRouter } from "next/navigation";
import { useEventLine } from "./use-event-line.ts";

/** For a guest who waits: gets the page anew when they are let in or sent away. Says whether they would hear of it at the moment. */
export function useAdmission(eventsHref: string): boolean {
  const router = useRouter();
  const leave = () => {
    router.refresh();
    return "over" as const;
  };
  return useEventLine(eventsHref, { waiting: () => undefined, admitted: leave, refused: leave }, () =>
    router.refresh(),
  );
}
