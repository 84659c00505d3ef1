"use client";

import { Check } from "lucide-react";
import { useState } from "react";
import { FieldError } from "#components/ui/field.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import { HandButton } from "./hand-button.tsx";

type ReadyMarkProps = {
  isReady: boolean;
  /** It is what there is to do here. */
  isMain?: boolean;
  setReady: (isReady: boolean) => Promise<ActionResult<unknown>>;
};

/** "I’m done" with the present phase: whoever leads sees how many are. Pressed again, one is not after all. */
export function ReadyMark({ isReady, isMain = false, setReady }: ReadyMarkProps) {
  const [wanted, setWanted] = useState<boolean | null>(null);
  const [error, setError] = useState<string | null>(null);
  const isShown = wanted ?? isReady;

  async function press() {
    setWanted(!isShown);
    setError(null);
    const result = await setReady(!isShown).catch(notChanged);
    if (result.ok) return;
    setWanted(null);
    setError(result.errors.map(({ message }) => message).join(" "));
  }

  return (
    <div className="flex flex-col gap-2">
      <HandButton
        aria-pressed={isShown}
        look={isMain && !isShown ? "primary" : "plain"}
        className="w-full"
        onClick={press}
      >
        {isShown && <Check aria-hidden="true" className="size-4.5" />}
        I’m done
      </HandButton>
      {error !== null && <FieldError>{error}</FieldError>}
    </div>
  );
}
