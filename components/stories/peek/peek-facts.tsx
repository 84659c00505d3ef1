import { Unknown } from "#components/ui/unknown.tsx";
import { dayOf } from "#lib/stories/fields/fact-text.ts";
import type { StoryFields } from "#lib/stories/fields/story-fields.ts";
import { factLines } from "#lib/stories/peek/fact-lines.ts";
import { ConfidenceBars } from "../confidence-bars.tsx";

/** What is known of a story, and how well. */
export function PeekFacts({ fields, now }: { fields: StoryFields; now: number }) {
  return (
    <table className="mt-4 w-full table-fixed border-collapse text-table">
      <thead>
        <tr className="border-b text-ink-3 text-meta">
          <th scope="col" className="w-32 py-1.5 text-left font-semibold text-base text-ink max-sm:w-28">
            What we know
          </th>
          <th scope="col">
            <span className="sr-only">Value</span>
          </th>
          <th scope="col" className="w-40 py-1.5 pr-3 text-left font-normal max-sm:hidden">
            Source, date
          </th>
          <th scope="col" className="w-24 py-1.5 text-left font-normal">
            Confidence
          </th>
        </tr>
      </thead>
      <tbody>
        {factLines(fields).map(({ name, value, fact }) => {
          const source = fact && value !== null ? fields.sources[fact] : undefined;
          return (
            <tr key={name} className="border-b align-top">
              <th scope="row" className="py-1.5 pr-3 text-left font-normal text-ink-2">
                {name}
              </th>
              <td className="py-1.5 pr-3 [overflow-wrap:anywhere]">{value ?? <Unknown />}</td>
              <td className="py-1.5 pr-3 text-ink-3 text-meta leading-5 max-sm:hidden">
                {source && [source.source, dayOf(source.on, now)].filter(Boolean).join(", ")}
              </td>
              <td className="py-1.5">{source && <ConfidenceBars confidence={source.confidence} />}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
