import type { ReactNode } from "react";
import { Answer } from "#components/ui/answer.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { VerdictMark } from "#components/ui/verdict-mark.tsx";

/** The first screen of a new instance; `action` is for those who may make a team. */
export function NoTeams({ action }: { action: ReactNode }) {
  return (
    <>
      <Answer>There is no team yet.</Answer>
      <EmptyState picture={<TeamPicture />} action={action}>
        A team holds its load tests and reads, after each run, whether performance got worse.{" "}
        {action ? "Make the first one." : "Ask an admin to make one, or to add you to theirs."}
      </EmptyState>
    </>
  );
}

function TeamPicture() {
  const rows = [
    { verdict: "pass", path: "M0 14 12 12 24 15 36 11 48 13 60 12 72 14 84 12 96 13 108 12 120 13" },
    { verdict: "warning", path: "M0 15 12 14 24 15 36 13 48 15 60 14 72 15 84 13 96 15 108 12 120 8" },
    { verdict: "fail", path: "M0 15 12 14 24 16 36 15 48 15 60 16 72 14 84 15 96 15 108 16 120 3" },
  ] as const;
  return (
    <div className="flex w-72 flex-col border-t">
      {rows.map((row) => (
        <div key={row.verdict} className="flex h-11 items-center gap-4 border-b">
          <VerdictMark verdict={row.verdict} size={16} />
          <span className="h-2 w-20 rounded bg-sunk" />
          <svg viewBox="0 0 120 20" width="120" height="20" className="ml-auto fill-none stroke-[1.5] stroke-d-2">
            <path d={row.path} />
          </svg>
        </div>
      ))}
    </div>
  );
}
