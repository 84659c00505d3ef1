"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import { notSent } from "#components/ui/not-sent.ts";
import type { ActionResult } from "#lib/shared/result.ts";

/** A server action for `useActionState`: the previous result, then the form. */
export type PublicAction = (
  previous: ActionResult<undefined> | null,
  form: FormData,
) => Promise<ActionResult<undefined>>;

/**
 * A form that works before scripts have loaded, and without them: then the server draws the page again with the errors
 * and what was typed. With scripts nothing is drawn anew, so that passwords stay too, also when the connection fails.
 */
export function usePublicForm(action: PublicAction) {
  const ref = useRef<HTMLFormElement>(null);
  const [drawn, draw, isDrawing] = useActionState(action, null);
  const [sent, send, isSending] = useActionState(run, null);
  const isPending = isDrawing || isSending;
  const result = sent ?? drawn;
  const refusal = result?.ok === false ? result : null;

  useEffect(() => {
    if (refusal) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);

  function run(previous: ActionResult<undefined> | null, data: FormData): Promise<ActionResult<undefined>> {
    return action(previous, data).catch(notSent);
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  }

  return {
    form: { ref, action: draw, onSubmit, noValidate: true } as const,
    isPending,
    /** It was sent, and stays on this page. */
    isDone: result?.ok === true,
    errorOf: (path: string) => refusal?.errors.find((error) => error.path === path)?.message,
    formErrors: (refusal?.errors ?? []).filter(({ path }) => path === "").map(({ message }) => message),
    /** What was typed, where the server has drawn the page. */
    typed: (name: string) => textOf(refusal?.input[name]),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
