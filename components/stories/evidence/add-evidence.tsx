"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import type { ActionResult } from "#lib/shared/result.ts";
import type { RunChoice } from "#lib/stories/evidence/evidence.ts";

// Loaded when first opened: no page pays for it.
const AddEvidenceDialogs = lazyPart(() => import("./add-evidence-dialogs.tsx").then((file) => file.AddEvidenceDialogs));

type AddEvidenceProps = {
  userName: string;
  addLink: FormAction<unknown>;
  addRun: FormAction<unknown>;
  /** Asked when the choice is opened. */
  listRuns: (input: Record<string, never>) => Promise<ActionResult<RunChoice[]>>;
};

/** Evidence that is no file: a run of the team, or an address. */
export function AddEvidence({ listRuns, ...forms }: AddEvidenceProps) {
  const toast = useToast();
  const [open, setOpen] = useState<"link" | "run" | null>(null);
  const [hasOpened, setHasOpened] = useState(false);
  const [runs, setRuns] = useState<readonly RunChoice[]>([]);

  function show(form: "link" | "run") {
    setHasOpened(true);
    setOpen(form);
  }

  async function chooseRun() {
    const listed = await listRuns({}).catch(() => null);
    if (!listed?.ok) return toast({ text: "The runs could not be listed. Try again." });
    if (listed.value.length === 0) return toast({ text: "The team has no runs yet." });
    setRuns(listed.value);
    show("run");
  }

  return (
    <>
      <Button onClick={chooseRun}>Add run</Button>
      <Button onClick={() => show("link")}>Add link</Button>
      {hasOpened && <AddEvidenceDialogs {...forms} runs={runs} open={open} onClose={() => setOpen(null)} />}
    </>
  );
}
