"use client";

import { useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { notChanged } from "#components/ui/not-sent.ts";
import { useToast } from "#components/ui/toast.tsx";
import type { HypothesisActs } from "./hypothesis-acts.ts";

type StrikeButtonProps = Pick<HypothesisActs, "strike"> & { sampleId: string; what: string };

/** Takes out an observation that was entered by mistake. The snapshots that have it stay. */
export function StrikeButton({ strike, sampleId, what }: StrikeButtonProps) {
  const [isPending, startTransition] = useTransition();
  const toast = useToast();
  const press = () =>
    startTransition(async () => {
      const result = await strike({ sampleId }).catch(notChanged);
      toast({ text: result.ok ? "Taken out. Earlier results still show it." : (result.errors[0]?.message ?? "") });
    });
  return (
    <Button look="bare" isPending={isPending} aria-label={`Take out ${what}`} onClick={press}>
      Take out
    </Button>
  );
}
