import type { ShownAnswer, ShownBody } from "#lib/api-docs/api-page.ts";
import { countText, FieldList, Fold } from "./field-list.tsx";
import { Inline } from "./prose.tsx";

/** What comes back, one status after the other; a body that an answer above has is told there. */
export function AnswerList({ answers, label }: { answers: readonly ShownAnswer[]; label: string }) {
  return (
    <ul aria-label={label} className="divide-y">
      {answers.map((answer, index) => (
        <li key={answer.status} className="py-2.5 text-table">
          <p className="flex flex-wrap items-baseline gap-x-2">
            <b className="figures font-medium">{answer.status}</b>
            <span className="text-ink-3 text-meta">
              {[answer.title, answer.body?.mediaType].filter(Boolean).join(", ")}
            </span>
          </p>
          <p className="text-ink-2">
            <Inline text={answer.description} />
          </p>
          {answer.headers.length > 0 && (
            <ul className="mt-1 space-y-0.5 text-ink-2">
              {answer.headers.map(({ name, description }) => (
                <li key={name}>
                  <Inline text={`\`${name}\`: ${description}`} />
                </li>
              ))}
            </ul>
          )}
          <AnswerBody body={answer.body} sameAs={answers.slice(0, index).find(isOf(answer.body))} />
        </li>
      ))}
    </ul>
  );
}

function AnswerBody({ body, sameAs }: { body: ShownBody | null; sameAs: ShownAnswer | undefined }) {
  if (!body || body.fields.length === 0) return null;
  if (sameAs) return <p className="mt-1 text-ink-3 text-meta">The body is as with {sameAs.status}.</p>;
  const name = body.name ?? "the body";
  return (
    <Fold summary={`${name}: ${countText(body.fields.length)}`}>
      <FieldList fields={body.fields} label={`Fields of ${name}`} />
    </Fold>
  );
}

function isOf(body: ShownBody | null) {
  return (other: ShownAnswer) => body?.name != null && other.body?.name === body.name;
}
