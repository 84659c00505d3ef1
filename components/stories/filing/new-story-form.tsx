"use client";

import { type KeyboardEvent, useCallback, useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { DialogActions } from "#components/ui/dialog.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { Kbd } from "#components/ui/kbd.tsx";
import type { SelectOption } from "#components/ui/select.tsx";
import { SelectField, TextareaField, TextField } from "#components/ui/text-field.tsx";
import { type FormAction, useActionForm } from "#components/ui/use-action-form.ts";
import { affectedWords } from "#lib/stories/filing/read-affected.ts";
import { AlikeHints } from "./alike-hints.tsx";
import { FiledNote } from "./filed-note.tsx";
import { MoreFields } from "./more-fields.tsx";
import type { PlusOneAction } from "./plus-one-instead.tsx";
import { useAlike } from "./use-alike.ts";
import { useDraft } from "./use-draft.ts";

type FileAction = FormAction<{ key: string }>;

export type NewStoryProps = {
  userId: string;
  teamSlug: string;
  /** By their ids. */
  services: readonly { id: string; name: string }[];
  file: FileAction;
  plusOne: PlusOneAction;
};

/** Files one story after the other: the form, then its key. */
export function NewStory({ onClose, ...props }: NewStoryProps & { onClose?: () => void }) {
  const [filedKey, setFiledKey] = useState<string | null>(null);
  if (filedKey === null) return <NewStoryForm {...props} onFiled={setFiledKey} onClose={onClose} />;
  return (
    <FiledNote storyKey={filedKey} teamSlug={props.teamSlug} onAnother={() => setFiledKey(null)} onClose={onClose} />
  );
}

type NewStoryFormProps = NewStoryProps & { onFiled: (key: string) => void; onClose?: () => void };

/** What a story takes to be looked at, in the order in which people tell it. Only the title must be there. */
function NewStoryForm({ userId, teamSlug, services, file, plusOne, onFiled, onClose }: NewStoryFormProps) {
  const [shown, setShown] = useState({ title: "", serviceId: "", affected: "" });
  const { form, isPending, errorOf, formErrors } = useActionForm(file, {
    onDone({ key }) {
      forget();
      onFiled(key);
    },
  });
  const look = useCallback(() => {
    if (form.ref.current) setShown(shownOf(new FormData(form.ref.current)));
  }, [form.ref]);
  const { isRestored, forget } = useDraft(form.ref, `headroom.new-story.${userId}.${teamSlug}`, look);
  const alike = useAlike(teamSlug, shown.title, shown.serviceId);

  // It is what one comes here for: the first key typed is the title's.
  useEffect(() => form.ref.current?.querySelector("input")?.focus(), [form.ref]);

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  }

  function startOver() {
    form.ref.current?.reset();
    forget();
    look();
  }

  return (
    <form {...form} onInput={look} onKeyDown={onKeyDown} className="grid gap-4">
      <div>
        <TextField
          label="What is slow, in a few words"
          name="title"
          autoComplete="off"
          placeholder="The cart takes 8 s to open for large sellers"
          error={errorOf("title")}
        />
        <AlikeHints teamSlug={teamSlug} {...alike} plusOne={plusOne} />
      </div>
      <TextareaField
        label="What it does to the customer"
        name="customerImpact"
        isOptional
        rows={2}
        maxLength={500}
        hint="In plain words: what they wait for, what they cannot do, what they do instead."
        error={errorOf("customerImpact")}
      />
      <TextField
        label="Who is affected"
        name="affected"
        isOptional
        autoComplete="off"
        placeholder="200–500, or: sellers with more than 500 items"
        hint={affectedWords(shown.affected) || "How many customers a week, or which group."}
        error={errorOf("affected")}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="How slow"
          name="howSlow"
          isOptional
          autoComplete="off"
          placeholder="8 s instead of 1 s"
          error={errorOf("howSlow")}
        />
        <TextField
          label="When"
          name="whenSlow"
          isOptional
          autoComplete="off"
          placeholder="since Monday, in the evening"
          error={errorOf("whenSlow")}
        />
      </div>
      {services.length > 0 && (
        <SelectField
          label="Service"
          name="serviceId"
          options={[{ value: "", label: "Unknown" }, ...services.map(serviceOption)]}
          defaultValue=""
          error={errorOf("serviceId")}
        />
      )}
      <MoreFields errorOf={errorOf} />
      <FormErrors errors={formErrors} />
      <DialogActions>
        <Button type="submit" look="primary" isPending={isPending}>
          File story
        </Button>
        {onClose && <Button onClick={onClose}>Cancel</Button>}
        {isRestored && (
          <Button look="bare" onClick={startOver}>
            Start over
          </Button>
        )}
        <p className="mr-auto text-ink-3 text-meta">
          {isRestored ? (
            "What you typed before is here again."
          ) : (
            <span className="max-sm:hidden">
              <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> files it
            </span>
          )}
        </p>
      </DialogActions>
    </form>
  );
}

function shownOf(typed: FormData) {
  const text = (name: string) => {
    const value = typed.get(name);
    return typeof value === "string" ? value : "";
  };
  return { title: text("title"), serviceId: text("serviceId"), affected: text("affected") };
}

function serviceOption({ id, name }: { id: string; name: string }): SelectOption {
  return { value: id, label: name };
}
