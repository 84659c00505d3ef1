import { FileText, ImageIcon, LineChart, Link2, Play } from "lucide-react";
import { evidenceWord } from "#lib/stories/evidence/evidence.ts";
import type { StoryPeek } from "#lib/stories/peek/story-peek.ts";

const icons = { screenshot: ImageIcon, video: Play, run: LineChart, log: FileText, link: Link2 } as const;

type PeekEvidenceProps = { peek: Pick<StoryPeek, "key" | "teamSlug" | "evidence" | "pictures"> };

/** How much evidence there is, and the first pictures. */
export function PeekEvidence({ peek: { key, teamSlug, evidence, pictures } }: PeekEvidenceProps) {
  if (evidence.length === 0) return null;
  const path = `/teams/${teamSlug}/stories/${key}`;
  return (
    <section className="mt-5">
      <header className="flex flex-wrap items-center gap-3 border-b pb-1.5">
        <h3 className="font-semibold">Evidence</h3>
        <ul className="ml-auto flex flex-wrap gap-3 text-ink-3 text-meta">
          {evidence.map(({ kind, count }) => {
            const Icon = icons[kind];
            const word = evidenceWord(kind).toLowerCase();
            return (
              <li key={kind} className="inline-flex items-center gap-1">
                <Icon aria-hidden="true" size={14} />
                <span className="figures">{count}</span> {count === 1 ? word : `${word}s`}
              </li>
            );
          })}
        </ul>
      </header>
      {pictures.length > 0 && (
        <ul className="mt-2 grid grid-cols-2 gap-2 sm:grid-cols-3">
          {pictures.map(({ id, kind, title }) => (
            <li key={id} className="min-w-0">
              <a href={`${path}#evidence`} className="block overflow-hidden rounded border text-meta">
                {kind === "screenshot" ? (
                  // oxlint-disable-next-line next/no-img-element -- people's own pictures, as they are
                  <img
                    src={`${path}/evidence/${id}`}
                    alt={title}
                    loading="lazy"
                    className="aspect-video w-full bg-sunk object-cover object-top"
                  />
                ) : (
                  <span className="flex aspect-video items-center justify-center gap-1.5 bg-sunk text-ink-2">
                    <Play aria-hidden="true" size={16} />
                    <span className="truncate">{title}</span>
                  </span>
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
