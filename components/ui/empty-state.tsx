import type { ReactNode } from "react";
import { CodeBlock } from "./code-block.tsx";

type EmptyStateProps = {
  /** One sentence: what will be here, and what brings it. */
  children: ReactNode;
  /** A quiet SVG of what it will look like, drawn in line colours. */
  picture?: ReactNode;
  /** The one button. */
  action?: ReactNode;
  /** The same by command. */
  command?: string;
};

/** An empty page teaches: a sentence, a picture, a button, a command. */
export function EmptyState({ children, picture, action, command }: EmptyStateProps) {
  return (
    <div className="flex max-w-3xl flex-col items-start gap-4 py-6">
      {picture && <div aria-hidden="true">{picture}</div>}
      <p className="max-w-xl text-ink-2">{children}</p>
      {action}
      {command && (
        <div className="w-full">
          <p className="mb-1 text-ink-3 text-meta">or from a terminal, with a token of the team</p>
          <CodeBlock code={command} />
        </div>
      )}
    </div>
  );
}
