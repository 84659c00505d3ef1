"use client";

import { createContext, type ReactNode, useContext, useMemo, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { PastBallot } from "#lib/radar/choosing/ballot.ts";
import { endedText } from "#lib/radar/choosing/ballot-sentence.ts";

type Kept = {
  /** What ended the ballot of a form that is still filled; null: it goes on. */
  ending: string | null;
  setIsFilled: (isFilled: boolean) => void;
};

const KeptContext = createContext<Kept>({ ending: null, setIsFilled: () => {} });

/** Whether the form of a ballot is kept after its end, and the way to say that something is typed in it. */
export function useKeptForm(): Kept {
  return useContext(KeptContext);
}

type KeptFormProps = {
  /** Of the ballot whose form the children are; null: there is none now. */
  number: number | null;
  last: PastBallot | null;
  children: ReactNode;
};

/** Keeps the form of a ballot that somebody else ends, where something is typed in it, until it is closed. */
export function KeptForm({ number, last, children }: KeptFormProps) {
  const [shown, setShown] = useState({ number, children });
  const [isFilled, setIsFilled] = useState(false);
  const isKept = isFilled && shown.number !== null && shown.number !== number;
  if (!isKept && (shown.number !== number || shown.children !== children)) setShown({ number, children });
  const ending = isKept && shown.number !== null ? endedText(shown.number, last) : null;
  const kept = useMemo(() => ({ ending, setIsFilled }), [ending]);
  return <KeptContext value={kept}>{isKept ? shown.children : children}</KeptContext>;
}

/** Says above a form why it can only be read. */
export function EndedNotice({ ending, onClose }: { ending: string | null; onClose: () => void }) {
  return (
    <div aria-live="polite">
      {ending && (
        <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2 border-y py-2.5">
          <p className="[overflow-wrap:anywhere]">
            <strong className="font-medium">{ending}</strong> Nothing of this form is kept: copy what you still need.
          </p>
          <Button onClick={onClose}>Close the form</Button>
        </div>
      )}
    </div>
  );
}
