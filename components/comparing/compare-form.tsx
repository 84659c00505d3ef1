"use client";

import { type ReactNode, useState } from "react";
import { Button } from "#components/ui/button.tsx";

type CompareFormProps = {
  /** Where the ticked runs are compared. */
  action: string;
  /** How many are ticked at first. */
  ticked?: number;
  children: ReactNode;
};

const most = 8;

/** A table of runs of which some are ticked, and the button that compares them. It works without JavaScript. */
export function CompareForm({ action, ticked = 0, children }: CompareFormProps) {
  const [count, setCount] = useState(ticked);
  const isRight = count >= 2 && count <= most;
  return (
    <form
      action={action}
      onChange={(event) => setCount(event.currentTarget.querySelectorAll("input[name=run]:checked").length)}
      onReset={() => setCount(0)}
    >
      {children}
      <div
        className={`sticky bottom-0 flex flex-wrap items-center gap-3 border-t bg-paper py-2 text-table ${count === 0 ? "sr-only" : ""}`}
      >
        <Button type="submit" look={isRight ? "primary" : "plain"} disabled={!isRight}>
          {isRight ? `Compare ${count} runs` : "Compare runs"}
        </Button>
        <span role="status" className="text-ink-2">
          {count === 1 && "Tick one more."}
          {count > most && `At most ${most} at once.`}
          {isRight && "The oldest is the base."}
        </span>
        {count > 0 && (
          <Button type="reset" look="bare">
            Untick all
          </Button>
        )}
      </div>
    </form>
  );
}
