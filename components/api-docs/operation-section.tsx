import type { ReactNode } from "react";
import type { ShownOperation } from "#lib/api-docs/api-page.ts";
import { AnswerList } from "./answer-list.tsx";
import { BodyList } from "./body-list.tsx";
import { ExampleBlock } from "./example-block.tsx";
import { MethodPath } from "./method-path.tsx";
import { ParameterTable } from "./parameter-table.tsx";
import { ProblemList } from "./problem-list.tsx";
import { Inline, Prose } from "./prose.tsx";

/** One operation: what it does at the left, what one types and gets at the right. */
export function OperationSection({ operation }: { operation: ShownOperation }) {
  const { anchor, method, path, summary, description, scope, parameters, bodies, answers, problems } = operation;
  return (
    <section
      id={anchor}
      aria-labelledby={`${anchor}-title`}
      className="grid scroll-mt-14 border-t py-10 xl:grid-cols-[minmax(0,1fr)_27rem] xl:grid-rows-[auto_1fr] xl:gap-x-12"
    >
      <div className="min-w-0">
        <h3 className="group font-semibold text-lead">
          <span id={`${anchor}-title`}>{summary}</span>
          <a
            href={`#${anchor}`}
            aria-label={`Link to “${summary}”`}
            className="ml-2 font-normal text-ink-3 opacity-0 hover:text-accent focus-visible:opacity-100 group-hover:opacity-100 print:hidden"
          >
            #
          </a>
        </h3>
        <MethodPath method={method} path={path} className="mt-1" />
        <Prose text={description} className="mt-4 max-w-[68ch] text-ink-2" />
        <p className="mt-3 text-ink-2 text-table">
          <Inline text={scope ? `Needs the scope \`${scope}\`.` : "Needs no token."} />
        </p>
      </div>
      <Examples operation={operation} />
      <div className="min-w-0">
        {parameters.length > 0 && (
          <Part title="Parameters">
            <ParameterTable parameters={parameters} label={`Parameters of “${summary}”`} />
          </Part>
        )}
        {bodies.length > 0 && (
          <Part title="Body">
            <BodyList bodies={bodies} label={`Bodies of “${summary}”`} />
          </Part>
        )}
        <Part title="Answers">
          <AnswerList answers={answers} label={`Answers of “${summary}”`} />
        </Part>
        {problems.length > 0 && (
          <Part title="Problems">
            <ProblemList problems={problems} label={`Problems of “${summary}”`} />
          </Part>
        )}
      </div>
    </section>
  );
}

function Examples({ operation: { summary, curl, answers } }: { operation: ShownOperation }) {
  const answer = answers.find(({ body }) => body?.example);
  return (
    <div className="mt-6 min-w-0 space-y-4 xl:sticky xl:top-20 xl:col-start-2 xl:row-span-2 xl:row-start-1 xl:mt-0 xl:self-start">
      <ExampleBlock title="Call" code={curl} isWrapped label={`call of “${summary}”`} />
      {answer?.body?.example && (
        <ExampleBlock
          title={`Answer ${answer.status}`}
          code={answer.body.example}
          label={`answer ${answer.status} of “${summary}”`}
        />
      )}
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="mt-7">
      <h4 className="border-b pb-1.5 font-medium text-ink-3 text-meta">{title}</h4>
      {children}
    </div>
  );
}
