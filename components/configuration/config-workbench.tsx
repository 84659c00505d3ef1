"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { useLeaveWarning } from "#components/ui/use-leave-warning.ts";
import { ConfigOutcome } from "./config-outcome.tsx";
import { ConfigFile, ConfigSource } from "./config-source.tsx";
import { type ConfigReply, sendConfig } from "./send-config.ts";

type Act = "plan" | "apply";

/** A file, its plan, and the button that carries it out. Another letter in the file, and it is planned anew. */
export function ConfigWorkbench() {
  const [text, setText] = useState("");
  const [reply, setReply] = useState<ConfigReply | null>(null);
  const [pending, setPending] = useState<Act | null>(null);
  const latest = useRef("");
  // Two presses may come before the first is seen.
  const isSending = useRef(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const outcome = useRef<HTMLElement>(null);
  const router = useRouter();
  useLeaveWarning(text !== "");
  useEffect(() => {
    if (reply) outcome.current?.focus();
  }, [reply]);

  /** Line ends as the field keeps them, so that lines and columns of errors are those of the field. */
  function change(next: string) {
    latest.current = next.replace(/\r\n?/g, "\n");
    setText(latest.current);
    setReply(null);
  }

  async function send(act: Act) {
    if (isSending.current || text.trim() === "") return;
    isSending.current = true;
    setPending(act);
    const plan = reply?.ok ? reply.answer.plan : "";
    const next = await sendConfig(text, act === "plan" ? { dryRun: "true" } : { plan });
    isSending.current = false;
    setPending(null);
    const isDone = next.ok && !next.answer.dryRun;
    if (isDone) router.refresh();
    // What was typed since is kept, and nothing is said of it that holds for an older text.
    if (latest.current !== text) return;
    if (isDone) change("");
    setReply(next);
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void send("plan");
  }

  function goTo(line: number, column: number) {
    const lines = text.split("\n");
    const lineStart = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    field.current?.focus();
    field.current?.setSelectionRange(lineStart + column - 1, lineStart + (lines[line - 1]?.length ?? 0));
  }

  const isPlanned = reply?.ok === true && reply.answer.dryRun && reply.answer.changes.length > 0;
  return (
    <>
      <form onSubmit={onSubmit} className="mt-4 flex max-w-3xl flex-col gap-4">
        <ConfigSource text={text} onText={change} field={field} />
        <div className="flex flex-wrap gap-2">
          <Button
            type="submit"
            look={isPlanned ? "plain" : "primary"}
            isPending={pending === "plan"}
            disabled={text.trim() === ""}
          >
            Show plan
          </Button>
          <ConfigFile onText={change} />
        </div>
      </form>
      {reply && (
        <ConfigOutcome
          ref={outcome}
          reply={reply}
          text={text}
          isPending={pending === "apply"}
          onApply={() => void send("apply")}
          goTo={goTo}
        />
      )}
    </>
  );
}
