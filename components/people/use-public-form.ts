"use client";

import { type FormEvent, startTransition, useActionState, useEffect, useRef } from "react";
import type { ActionResult } from "#lib/shared/result.ts";

/** A server action for `useActionState`: the previous result, then the form. */
export type PublicAction = (
  previous: ActionResult<undefined> | null,
  form: FormData,
) => Promise<ActionResult<undefined>>;

/**
 * A form that works before scripts have loaded, and without them: then the server draws the page again with the errors
 * and what was typed. With scripts nothing is drawn anew, so that passwords stay too.
 */
export function usePublicForm(action: PublicAction) {
  const ref = useRef<HTMLFormElement>(null);
  const [result, send, isPending] = useActionState(action, null);
  const refusal = result?.ok === false ? result : null;

  useEffect(() => {
    if (refusal) ref.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [refusal]);

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => send(data));
  }

  return {
    form: { ref, action: send, onSubmit, noValidate: true } as const,
    isPending,
    errorOf: (path: string) => refusal?.errors.find((error) => error.path === path)?.message,
    formErrors: (refusal?.errors ?? []).filter(({ path }) => path === "").map(({ message }) => message),
    /** What was typed, where the server has drawn the page. */
    typed: (name: string) => textOf(refusal?.input[name]),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
