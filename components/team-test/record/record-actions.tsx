import { SectionHead } from "#components/ui/section-head.tsx";
import { Table, Td, Th, Tr } from "#components/ui/table.tsx";
import { Unknown } from "#components/ui/unknown.tsx";
import type { Question } from "#lib/team-test/question-sets/question.ts";
import type { RoundAction } from "#lib/team-test/rounds/round-state.ts";
import { DueText } from "../desk/due-text.tsx";

type RecordActionsProps = {
  id: string;
  title: string;
  actions: readonly RoundAction[];
  questions: readonly Question[];
  /** ISO 8601 */
  now: string;
};

/** Actions with what became of them. On paper without whose they are. */
export function RecordActions({ id, title, actions, questions, now }: RecordActionsProps) {
  if (actions.length === 0) return null;
  return (
    <section aria-labelledby={id} className="break-inside-avoid">
      <SectionHead id={id} title={title} />
      <Table label={title} isListOnPhone>
        <thead>
          <tr>
            <Th className="w-1/2">Action</Th>
            <Th className="print:hidden">Who</Th>
            <Th>Until</Th>
            <Th>About</Th>
            <Th>Now</Th>
          </tr>
        </thead>
        <tbody>
          {actions.map((action) => (
            <Tr key={action.id}>
              <Td isWrapped>{action.text}</Td>
              <Td isWrapped label="Who" className="print:hidden">
                {action.ownerName || <Unknown>nobody yet</Unknown>}
              </Td>
              <Td label="Until">
                <DueText dueOn={action.dueOn} now={now} isOpen={action.state === "open"} />
              </Td>
              <Td isWrapped label="About">
                {questions.find(({ id: asked }) => asked === action.questionId)?.short ?? ""}
              </Td>
              <Td isWrapped label="Now">
                {stateWords[action.state]}
                {action.reason && <span className="text-ink-2">: {action.reason}</span>}
              </Td>
            </Tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

const stateWords = { open: "open", done: "done", dropped: "dropped" } as const;
