"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FormDialog } from "#components/ui/form-dialog.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { LessonFields } from "./lesson-fields.tsx";
import type { LessonTactic } from "./lesson-tactic.ts";

/** Writes down what a story taught. */
export function AddLesson({ add, tactics }: { add: FormAction<unknown>; tactics: readonly LessonTactic[] }) {
  const [isOpen, setIsOpen] = useState(false);
  const toast = useToast();
  return (
    <>
      <Button onClick={() => setIsOpen(true)}>Add a lesson</Button>
      <FormDialog
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        title="What did it teach?"
        description="Lessons are found by their words, and offered when a new story looks alike."
        width="wide"
        submit="Keep"
        action={add}
        onDone={() => toast({ text: "Kept." })}
        isResetWhenDone
      >
        {(errorOf) => <LessonFields tactics={tactics} errorOf={errorOf} />}
      </FormDialog>
    </>
  );
}
