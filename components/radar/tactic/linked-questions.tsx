import { VoteSquare } from "#components/team-test/vote-square.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import type { LinkedQuestion } from "#lib/compose/radar/links/questions-of-tactic.ts";
import { answerNames } from "#lib/team-test/results/tally.ts";
import { Day } from "./day.tsx";

type LinkedQuestionsProps = { questions: readonly LinkedQuestion[]; teamSlug: string; today: string };

/** The questions of the team test that suggest a tactic, with what the team agreed on last. */
export function LinkedQuestions({ questions, teamSlug, today }: LinkedQuestionsProps) {
  const path = `/teams/${teamSlug}/team-test` as const;
  return (
    <section aria-labelledby="questions">
      <SectionHead id="questions" title="Questions that suggest it" />
      {questions.length === 0 && (
        <p className="border-b py-2 text-ink-3 text-table">No question of the team test suggests it.</p>
      )}
      <ul>
        {questions.map(({ id, text, sets, last }) => (
          <li key={`${sets[0]?.id} ${id}`} className="border-b py-2 text-table [overflow-wrap:anywhere]">
            <p>{text}</p>
            <p className="mt-0.5 flex flex-wrap gap-x-3 text-ink-3 text-meta">
              <span>
                {last ? (
                  <>
                    <VoteSquare answer={last.answer} className="mr-1.5 inline size-[1em] align-[-0.1em]" />
                    <span className="text-ink-2">{answerNames[last.answer]}</span> in{" "}
                    <TextLink href={route(`${path}/rounds/${last.round}`)}>{`round ${last.round}`}</TextLink>,{" "}
                    <Day day={last.closedOn} today={today} />
                  </>
                ) : (
                  "no round has agreed on it yet"
                )}
              </span>
              {sets.map((set) => (
                <TextLink key={set.id} href={route(`${path}/sets/${set.id}`)}>
                  {set.name}
                </TextLink>
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
