"use client";

import { useEffect, useRef } from "react";
import { type PublicAction, usePublicForm } from "#components/people/use-public-form.ts";
import { Button } from "#components/ui/button.tsx";
import { FormErrors } from "#components/ui/form-errors.tsx";
import { TextareaField, TextField } from "#components/ui/text-field.tsx";

type ReportFormProps = { teamName: string; token: string; action: PublicAction };

/** Tells a team what is slow, without an account. It works without scripts too. */
export function ReportForm({ teamName, token, action }: ReportFormProps) {
  const { form, isPending, isDone, errorOf, formErrors, typed } = usePublicForm(action);
  if (isDone) return <Thanks teamName={teamName} token={token} />;
  return (
    <>
      <h1 className="font-medium text-answer">What is slow?</h1>
      <p className="mt-1.5 mb-5 text-pretty text-ink-2">
        It goes to {teamName}. The more they know about what you wait for, the better.
      </p>
      <form {...form} className="flex flex-col gap-4">
        <input type="hidden" name="token" value={token} />
        <TextField
          label="In a few words"
          name="title"
          required
          maxLength={200}
          defaultValue={typed("title")}
          placeholder="The cart takes very long to open"
          error={errorOf("title")}
        />
        <TextareaField
          label="What happens"
          name="what"
          isOptional
          rows={4}
          maxLength={500}
          defaultValue={typed("what")}
          hint="What you do, how long you wait, what you cannot do because of it."
          error={errorOf("what")}
        />
        <TextField
          label="Since when"
          name="since"
          isOptional
          maxLength={200}
          defaultValue={typed("since")}
          error={errorOf("since")}
        />
        <TextField
          label="Your customer number"
          name="customerId"
          isOptional
          maxLength={100}
          autoComplete="off"
          defaultValue={typed("customerId")}
          error={errorOf("customerId")}
        />
        <TextField
          label="Your name"
          name="name"
          isOptional
          maxLength={100}
          autoComplete="name"
          defaultValue={typed("name")}
          error={errorOf("name")}
        />
        <TextField
          label="How they can reach you"
          name="contact"
          isOptional
          maxLength={200}
          autoComplete="email"
          defaultValue={typed("contact")}
          hint="Email or telephone. Only the team sees it."
          error={errorOf("contact")}
        />
        {/* Machines fill in every field; people do not see this one. */}
        <div aria-hidden="true" className="absolute -left-[200vw]">
          <label>
            Leave this empty
            <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
          </label>
        </div>
        <FormErrors errors={formErrors} />
        <Button type="submit" look="primary" isPending={isPending} className="h-9">
          Send to {teamName}
        </Button>
      </form>
    </>
  );
}

function Thanks({ teamName, token }: { teamName: string; token: string }) {
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  return (
    <div className="text-pretty">
      <h1 ref={head} tabIndex={-1} className="font-medium text-answer outline-none">
        Thank you. {teamName} has it.
      </h1>
      <p className="mt-1.5 text-ink-2">They look at every report. Looking is not a promise to fix.</p>
      <p className="mt-4">
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- loaded anew, so that the form is empty */}
        <a href={`/report/${token}`} className="text-accent underline decoration-accent-line underline-offset-2">
          Tell something else
        </a>
      </p>
    </div>
  );
}
