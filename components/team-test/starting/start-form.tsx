"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { route } from "#components/ui/route.ts";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import type { Mode } from "#lib/team-test/rounds/phase.ts";
import { type Anonymity, AnonymityChoice } from "./anonymity-choice.tsx";
import { CandidateFields } from "./candidate-fields.tsx";
import { usualDeadline } from "./deadline.ts";
import { DeadlineField } from "./deadline-field.tsx";
import { ModeChoice } from "./mode-choice.tsx";
import { SetChoice } from "./set-choice.tsx";
import type { StartableSet } from "./start-props.ts";

type StartFormProps = {
  teamSlug: string;
  sets: readonly StartableSet[];
  /** The set that is chosen at first. */
  setId: string;
  start: FormAction<{ number: number }>;
};

/** What a round is started with. It leads to the round's page. What one question has no use for is kept while another way is tried. */
export function StartForm({ teamSlug, sets, setId: firstSet, start }: StartFormProps) {
  const router = useRouter();
  const [setId, setSetId] = useState(firstSet);
  const [mode, setMode] = useState<Mode>("live");
  const [anonymity, setAnonymity] = useState<Anonymity>("yes");
  const [deadline, setDeadline] = useState("");
  const [candidates, setCandidates] = useState(["", ""]);
  const [isStarted, setIsStarted] = useState(false);
  const isChoice = sets.find(({ id }) => id === setId)?.kind === "candidates";

  const { form, isPending, errorOf, formErrors } = useActionForm(send, {
    onDone: ({ number }) => {
      setIsStarted(true);
      router.push(`/teams/${teamSlug}/team-test/rounds/${number}`);
    },
  });

  async function send(data: FormData) {
    const result = await start(data);
    // Somebody else may have started it meanwhile: then the page says where it is.
    if (!result.ok) router.refresh();
    return result;
  }

  function chooseMode(next: Mode) {
    setMode(next);
    if (next === "async" && deadline === "") setDeadline(usualDeadline(new Date()));
  }

  return (
    <form
      {...form}
      onSubmit={(event) => (isStarted ? event.preventDefault() : form.onSubmit(event))}
      className="flex max-w-3xl flex-col gap-8"
    >
      <SetChoice sets={sets} value={setId} onChange={setSetId} error={errorOf("setId")} teamSlug={teamSlug} />
      {isChoice ? (
        <>
          <input type="hidden" name="mode" value="group" />
          <CandidateFields names={candidates} onChange={setCandidates} error={errorOf("candidates")} />
        </>
      ) : (
        <>
          <div className="flex flex-col gap-4">
            <ModeChoice value={mode} onChange={chooseMode} error={errorOf("mode")} />
            {mode === "async" && <DeadlineField value={deadline} onChange={setDeadline} error={errorOf("deadline")} />}
          </div>
          {mode !== "group" && <AnonymityChoice value={anonymity} onChange={setAnonymity} />}
        </>
      )}
      <FormErrors errors={formErrors} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary" isPending={isPending || isStarted}>
          Start round
        </Button>
        <ButtonLink href={route(`/teams/${teamSlug}/team-test`)}>Cancel</ButtonLink>
      </div>
    </form>
  );
}
