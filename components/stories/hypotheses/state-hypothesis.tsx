"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import type { StateHypothesisFormProps } from "./state-hypothesis-form.tsx";

const StateHypothesisForm = lazyPart<StateHypothesisFormProps>(
  () => import("./state-hypothesis-form.tsx").then((file) => file.StateHypothesisForm),
  { isLikely: true },
);

/** States a hypothesis. What was typed stays when the form is closed. */
export function StateHypothesis({ state }: Pick<StateHypothesisFormProps, "state">) {
  const [isOpen, setIsOpen] = useState<boolean | null>(null);
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>State a hypothesis</Button>
      {isOpen !== null && <StateHypothesisForm isOpen={isOpen} onClose={() => setIsOpen(false)} state={state} />}
    </>
  );
}
