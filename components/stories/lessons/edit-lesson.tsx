"use client";

import { Button } from "#components/ui/button.tsx";
import { lazyPart } from "#components/ui/lazy-part.tsx";
import { useToast } from "#components/ui/toast.tsx";
import type { FormAction } from "#components/ui/use-action-form.ts";
import { useKeptOpen } from "#components/ui/use-kept-open.ts";
import type { LessonDialogProps } from "./lesson-dialog.tsx";
import type { LessonFieldsProps } from "./lesson-fields.tsx";

const LessonDialog = lazyPart<LessonDialogProps>(
  () => import("./lesson-dialog.tsx").then((file) => file.LessonDialog),
  { isLikely: true },
);

type EditLessonProps = Required<Omit<LessonFieldsProps, "errorOf">> & { save: FormAction<unknown> };

/** A quiet button that opens the form of a lesson. */
export function EditLesson({ lesson, tactics, save }: EditLessonProps) {
  const { isOpen, hasOpened, open, close } = useKeptOpen();
  const toast = useToast();
  return (
    <>
      <Button look="bare" aria-label={`Edit “${lesson.title}”`} onClick={open}>
        Edit
      </Button>
      {hasOpened && (
        <LessonDialog
          isOpen={isOpen}
          onClose={close}
          title={`Edit “${lesson.title}”`}
          submit="Save"
          action={save}
          onDone={() => toast({ text: "Saved." })}
          lesson={lesson}
          tactics={tactics}
        />
      )}
    </>
  );
}
