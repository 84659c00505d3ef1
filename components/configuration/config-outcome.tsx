import type { Ref } from "react";
import { Button } from "#components/ui/button.tsx";
import { FieldError } from "#components/ui/field.tsx";
import { ConfigErrors } from "./config-errors.tsx";
import { ConfigPlan } from "./config-plan.tsx";
import { applyText, doneSentence, planSentence } from "./plan-words.ts";
import type { ConfigReply } from "./send-config.ts";

type ConfigOutcomeProps = {
  /** Takes the focus when an answer has come. */
  ref: Ref<HTMLElement>;
  reply: ConfigReply;
  /** The file that was sent. */
  text: string;
  isPending: boolean;
  onApply: () => void;
  goTo: (line: number, column: number) => void;
};

/** What came of a file: its errors, its plan with the button that carries it out, or that it is done. */
export function ConfigOutcome({ ref, reply, text, isPending, onApply, goTo }: ConfigOutcomeProps) {
  const isDone = reply.ok && !reply.answer.dryRun;
  return (
    <section ref={ref} tabIndex={-1} aria-label={isDone ? "Done" : "Plan"} className="mt-6 scroll-mt-16 outline-none">
      {!reply.ok && (
        <>
          <FieldError>{reply.detail}</FieldError>
          {reply.errors.length > 0 && <ConfigErrors errors={reply.errors} text={text} goTo={goTo} />}
        </>
      )}
      {reply.ok && <p className="font-medium">{isDone ? doneSentence(reply.answer) : planSentence(reply.answer)}</p>}
      {reply.ok && !isDone && reply.answer.changes.length > 0 && (
        <>
          <Button look="primary" className="mt-3" isPending={isPending} onClick={onApply}>
            {applyText(reply.answer)}
          </Button>
          <ConfigPlan changes={reply.answer.changes} />
        </>
      )}
    </section>
  );
}
