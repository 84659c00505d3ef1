import type { Metadata } from "next";
import { cookies } from "next/headers";
import Link from "next/link";
import { ExampleBlock } from "#components/api-docs/example-block.tsx";
import { FieldList } from "#components/api-docs/field-list.tsx";
import { OperationList } from "#components/api-docs/operation-list.tsx";
import { OperationSection } from "#components/api-docs/operation-section.tsx";
import { Prose } from "#components/api-docs/prose.tsx";
import { ScopeTable } from "#components/api-docs/scope-table.tsx";
import { ThemeMenu } from "#components/shell/theme-menu.tsx";
import { Mark } from "#components/ui/mark.tsx";
import { apiGroups, plainProblem } from "#lib/api-docs/api-page.ts";
import { apiDocument } from "#lib/compose/api-document.ts";
import { configuration } from "#lib/shared/configuration.ts";
import { readTheme, themeCookie } from "#lib/shared/theme.ts";

export const metadata: Metadata = { title: "API" };

/** The document of the API for people. Open to anybody: it is the same for everybody, and holds no data. */
export default async function ApiDocsPage() {
  const document = apiDocument(configuration().url);
  const groups = apiGroups(document);
  const problem = plainProblem(document);
  const { token, session } = document.components.securitySchemes;
  return (
    <>
      <a href="#main" className="absolute -left-[9999px] z-20 rounded bg-float px-3 py-2 focus:top-2 focus:left-2">
        Skip to content
      </a>
      <Top version={document.info.version} />
      <div className="mx-auto flex max-w-[90rem] px-4 max-lg:flex-col sm:px-8 lg:gap-12">
        <div className="shrink-0 lg:w-60 print:hidden">
          <div className="-mx-2 py-8 lg:sticky lg:top-14 lg:max-h-[calc(100dvh-3.5rem)] lg:overflow-y-auto">
            <OperationList groups={groups} />
          </div>
        </div>
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 scroll-mt-14 pt-8 pb-24 outline-none">
          <h1 className="font-medium text-answer">API</h1>
          <div className="grid gap-x-12 xl:grid-cols-[minmax(0,1fr)_27rem]">
            <div className="min-w-0">
              <Prose text={document.info.description} className="mt-4 max-w-[68ch] text-ink-2" />
              <section id="tokens" aria-labelledby="tokens-title" className="mt-10 scroll-mt-20">
                <h2 id="tokens-title" className="font-semibold text-lead">
                  Tokens and scopes
                </h2>
                <Prose
                  text={`${token.description}\n\n${session.description}`}
                  className="mt-3 mb-5 max-w-[68ch] text-ink-2"
                />
                <ScopeTable groups={groups} />
              </section>
            </div>
            <section id="problems" aria-labelledby="problems-title" className="mt-10 min-w-0 scroll-mt-20 xl:mt-4">
              <h2 id="problems-title" className="mb-3 font-semibold text-lead">
                Problems
              </h2>
              <ExampleBlock title="A refusal" code={problem.example} label="refusal" isWrapped />
              <FieldList fields={problem.fields} label="Fields of a problem" />
            </section>
          </div>
          {groups.map(({ name, description, operations }) => (
            <section key={name} aria-labelledby={`group-${name}`} className="mt-14">
              <h2 id={`group-${name}`} className="font-medium text-figure">
                {name}
              </h2>
              <Prose text={description} className="mt-1 mb-6 text-ink-2" />
              {operations.map((operation) => (
                <OperationSection key={operation.anchor} operation={operation} />
              ))}
            </section>
          ))}
        </main>
      </div>
    </>
  );
}

async function Top({ version }: { version: string }) {
  const theme = readTheme((await cookies()).get(themeCookie)?.value);
  return (
    <header className="sticky top-0 z-10 border-b bg-paper print:hidden">
      <div className="mx-auto flex h-14 max-w-[90rem] items-center gap-3 px-4 sm:px-8">
        <Link href="/" prefetch={false} className="flex items-center gap-2 font-semibold">
          <Mark />
          Headroom
        </Link>
        <span className="text-ink-3 text-meta">API, version {version}</span>
        {/* oxlint-disable-next-line next/no-html-link-for-pages -- a document, and no page */}
        <a
          href="/api/v1/openapi.json"
          className="ml-auto text-accent text-table underline decoration-accent-line underline-offset-2 hover:decoration-current"
        >
          OpenAPI<span className="max-sm:sr-only"> document</span>
        </a>
        <ThemeMenu initial={theme} />
      </div>
    </header>
  );
}
