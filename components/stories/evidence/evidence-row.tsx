import { FileText, Gauge, Link2 } from "lucide-react";
import type { ReactNode } from "react";
import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { bytesText } from "#lib/shared/number-text.ts";
import { type Evidence, evidenceWord } from "#lib/stories/evidence/evidence.ts";
import { RunVerdictLine } from "./run-verdict-line.tsx";

type EvidenceRowProps = { evidence: Evidence; teamSlug: string; words: string; acts: ReactNode };

const icons = { run: Gauge, link: Link2, log: FileText, screenshot: FileText, video: FileText };

/** Evidence that is not shown in its place: a run with its verdict, a link, a file to download. */
export function EvidenceRow({ evidence, teamSlug, words, acts }: EvidenceRowProps) {
  const { kind, title, url, run, file } = evidence;
  const Icon = icons[kind];
  return (
    <li className="flex min-h-11 items-start gap-2.5 border-b py-2 text-table">
      <Icon aria-hidden="true" size={15} className="mt-1 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1 [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="sr-only">{evidenceWord(kind, file?.mediaType)}: </span>
          {run ? (
            <TextLink href={route(`/teams/${teamSlug}/load-tests/${run.testSlug}/runs/${run.number}`)}>
              {title}
            </TextLink>
          ) : url ? (
            <a
              href={url}
              rel="noreferrer"
              className="text-accent underline decoration-accent-line underline-offset-2 hover:decoration-current"
            >
              {title}
            </a>
          ) : (
            <span className="font-medium">{title}</span>
          )}
          {file && (
            <span className="text-ink-3 text-meta">
              {evidenceWord(kind, file.mediaType)}, {bytesText(file.bytes)}
            </span>
          )}
          {kind === "run" && !run && <span className="text-ink-3 text-meta">The run was removed.</span>}
        </p>
        {run && <RunVerdictLine verdict={run.verdict} />}
        <p className="text-ink-3 text-meta">{words}</p>
      </div>
      <div className="flex shrink-0">{acts}</div>
    </li>
  );
}
