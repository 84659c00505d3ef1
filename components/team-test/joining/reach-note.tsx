import type { ReactNode } from "react";
import { CodeBlock } from "#components/ui/code-block.tsx";
import type { JoinLinks } from "#lib/team-test/joining/join-links.ts";

type ReachNoteProps = {
  reach: JoinLinks["reach"];
  /** A choice of other addresses. */
  children: ReactNode;
};

const openIt = "HEADROOM_HOST=0.0.0.0 npm start";

/** Whether phones can get here, where that is in doubt, and what to do about it. */
export function ReachNote({ reach, children }: ReachNoteProps) {
  if (reach === "named") return null;
  return (
    <div className="flex max-w-prose flex-col gap-2 border-line-2 border-l-2 pl-3 text-ink-2 text-table">
      {reach === "localhost" && (
        <>
          <p>
            You opened Headroom as <b>localhost</b>, which every machine calls itself. The code leads to this machine’s
            address in the network, for phones in the same one.
          </p>
          {children}
        </>
      )}
      {reach === "here" && (
        <>
          <p>
            <b>Only this machine can open it:</b> Headroom listens on localhost. Stop it and start it like this, and
            people in the same network can join. The round waits.
          </p>
          <CodeBlock code={openIt} />
        </>
      )}
      {reach === "unknown" && (
        <p>
          You opened Headroom as <b>localhost</b>, which every machine calls itself. Set <code>HEADROOM_URL</code> to
          the address under which others reach it, and there will be a code for phones.
        </p>
      )}
    </div>
  );
}
