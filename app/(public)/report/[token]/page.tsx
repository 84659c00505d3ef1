import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReportForm } from "#components/stories/reporting/report-form.tsx";
import { findFormVisitor } from "#lib/auth/form-visitor.ts";
import { browserHere } from "#lib/auth/session-here.ts";
import { waitText } from "#lib/shared/wait-text.ts";
import { reportAction } from "./actions.ts";

export const metadata: Metadata = { title: "Tell what is slow", robots: { index: false, follow: false } };

/** The public form of a team, for whoever has its address. It shows the team's name and nothing else of it. */
export default async function ReportPage({ params }: PageProps<"/report/[token]">) {
  const { token } = await params;
  const { address } = await browserHere();
  const found = await findFormVisitor(token, address, new Date());
  if (found.kind === "unknown") notFound();
  if (found.kind === "wait")
    return (
      <div className="text-pretty">
        <h1 className="font-medium text-answer">Too many attempts.</h1>
        <p className="mt-1.5 text-ink-2">
          From your address came many links that lead nowhere. Try again in {waitText(found.waitMs)}.
        </p>
      </div>
    );
  return <ReportForm teamName={found.visitor.teamName} token={token} action={reportAction} />;
}
