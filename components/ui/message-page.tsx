import type { ReactNode } from "react";
import { Mark } from "./mark.tsx";

type MessagePageProps = {
  /** What happened. */
  title: string;
  /** What was kept, and what to do. */
  children: ReactNode;
  actions?: ReactNode;
};

/** A page that has only something to say: not found, gone wrong. */
export function MessagePage({ title, children, actions }: MessagePageProps) {
  return (
    <main id="main" className="mx-auto flex max-w-lg flex-col items-start gap-4 px-5 py-24">
      <Mark />
      <h1 className="text-pretty font-medium text-answer tracking-[-0.011em]">{title}</h1>
      <div className="flex flex-col gap-2 text-ink-2">{children}</div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </main>
  );
}
