import type { ReactNode } from "react";
import type { useAgreementDrafts } from "./use-agreement-drafts.ts";
import type { Desk } from "./use-desk.ts";

export type PhaseProps = {
  desk: Desk;
  drafts: ReturnType<typeof useAgreementDrafts>;
  /** `room`: its own first line, read from three metres; `desk`: below a page's answer. */
  place: "room" | "desk";
};

/** What is talked about, and beside it what there is in all. */
export function TwoColumns({ children, beside }: { children: ReactNode; beside: ReactNode }) {
  return (
    <div className="grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1.64fr)_minmax(0,1fr)]">
      <div className="min-w-0">{children}</div>
      <div className="flex min-w-0 flex-col gap-8">{beside}</div>
    </div>
  );
}

/** The first line of a phase: in the room the page's own, at the desk one below it. */
export function PhaseHead({ place, children }: { place: PhaseProps["place"]; children: ReactNode }) {
  if (place === "desk") return <h2 className="mb-3 font-semibold text-lead">{children}</h2>;
  return (
    <h1 className="mb-6 text-balance font-medium text-answer tracking-[-0.02em] sm:text-[2.375rem] sm:leading-[1.18]">
      {children}
    </h1>
  );
}
