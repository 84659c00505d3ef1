"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { LessonDialogProps } from "./lesson-dialog.tsx";
import type { LessonTactic } from "./lesson-tactic.ts";

const LessonDialog = lazyPart<LessonDialogProps>(
  () => import("./lesson-dialog.tsx").then((file) => file.LessonDialog),
  { isLikely: true },
);

/** Writes down what a story taught. */
export function AddLesson({ add, tactics }: { add: FormAction<unknown>; tactics: readonly LessonTactic[] }) {
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  const toast = useToast();
  return (
    <>
      <Button onClick={open}>Add a lesson</Button>
      {hasOpened && (
        <LessonDialog
          isOpen={isOpen}
          onClose={close}
          title="What did it teach?"
          description="Lessons are found by their words, and offered when a new story looks alike."
          width="wide"
          submit="Keep"
          action={add}
          onDone={() => toast({ text: "Kept." })}
          isResetWhenDone
          tactics={tactics}
        />
      )}
    </>
  );
}
