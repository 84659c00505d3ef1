import type { ReactNode } from "react";

type PhaseTopProps = {
  /** "Past actions" */
  phase: string;
  /** What is known at a glance, at the right. */
  aside?: ReactNode;
  /** The sentence that answers the page’s question. */
  title: ReactNode;
  children?: ReactNode;
};

/** The head of a phase in the hand. Takes the focus when the round goes on. */
export function PhaseTop({ phase, aside, title, children }: PhaseTopProps) {
  return (
    <div className="pt-7">
      <p className="flex justify-between gap-4 text-ink-3">
        <span>{phase}</span>
        {aside && <span className="text-right">{aside}</span>}
      </p>
      <h1
        tabIndex={-1}
        className="mt-2 text-balance font-medium text-answer tracking-[-0.015em] [overflow-wrap:anywhere]"
      >
        {title}
      </h1>
      {children && <div className="mt-2 text-pretty text-ink-2 text-lead">{children}</div>}
    </div>
  );
}
