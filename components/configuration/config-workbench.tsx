"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { useToast } from "#components/ui/toast.tsx";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import { ConfigErrors } from "./config-errors.tsx";
import { ConfigPlan } from "./config-plan.tsx";
import { ConfigFile, ConfigSource } from "./config-source.tsx";
import { planSentence } from "./plan-words.ts";
import { type ConfigReply, sendConfig } from "./send-config.ts";

/** A file, its plan, and the button that carries it out. Another letter in the file, and it is planned anew. */
export function ConfigWorkbench() {
  const [text, setText] = useState("");
  const [reply, setReply] = useState<ConfigReply | null>(null);
  const [pending, setPending] = useState<"plan" | "apply" | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const outcome = useRef<HTMLElement>(null);
  const router = useRouter();
  const toast = useToast();
  useLeaveWarning(text !== "");
  useEffect(() => {
    if (reply) outcome.current?.focus();
  }, [reply]);

  function change(next: string) {
    setText(next);
    setReply(null);
  }

  async function send(act: "plan" | "apply") {
    setPending(act);
    const next = await sendConfig(text, act === "plan");
    setPending(null);
    if (act === "plan" || !next.ok) return setReply(next);
    change("");
    toast({ text: next.answer.changes.length === 1 ? "One change made." : "Applied." });
    router.refresh();
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    if (!pending && text.trim() !== "") void send("plan");
  }

  function goTo(line: number, column: number) {
    const before = text.split("\n").slice(0, line - 1);
    const start = before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
    field.current?.focus();
    field.current?.setSelectionRange(start, start);
  }

  const changes = reply?.ok ? reply.answer.changes : [];
  return (
    <>
      <form onSubmit={onSubmit} className="mt-4 flex max-w-3xl flex-col gap-4">
        <ConfigSource text={text} onText={change} field={field} />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            look={changes.length > 0 ? "plain" : "primary"}
            isPending={pending === "plan"}
            disabled={text.trim() === ""}
          >
            Show plan
          </Button>
          <ConfigFile onText={change} />
          {changes.length > 0 && (
            <Button look="primary" isPending={pending === "apply"} onClick={() => void send("apply")}>
              {changes.length === 1 ? "Apply one change" : `Apply ${changes.length} changes`}
            </Button>
          )}
        </div>
      </form>
      {reply && (
        <section ref={outcome} tabIndex={-1} aria-label="Plan" className="mt-6 outline-none">
          {reply.ok ? (
            <>
              <p className="font-medium">{planSentence(reply.answer)}</p>
              <ConfigPlan changes={changes} />
            </>
          ) : (
            <>
              <FieldError>{reply.detail}</FieldError>
              {reply.errors.length > 0 && <ConfigErrors errors={reply.errors} text={text} goTo={goTo} />}
            </>
          )}
        </section>
      )}
    </>
  );
}
