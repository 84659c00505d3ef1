import { Markdown } from "#components/ui/markdown.tsx";
import type { Journey } from "#lib/stories/journey/journey.ts";

/** What a journey ends with. */
export function JourneyLessons({ lessons }: Pick<Journey, "lessons">) {
  if (lessons.length === 0) return null;
  return (
    <section aria-labelledby="lessons" className="break-inside-avoid-page border-t pt-5">
      <h2 id="lessons" className="font-semibold text-lead">
        {lessons.length === 1 ? "The lesson" : "Lessons"}
      </h2>
      <ul className="mt-2 flex flex-col gap-3">
        {lessons.map(({ title, text }) => (
          <li key={`${title} ${text}`} className="max-w-[68ch] text-lead [overflow-wrap:anywhere]">
            <p className="font-medium">{title}</p>
            {text !== "" && (
              <div className="text-base text-ink-2">
                <Markdown text={text} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
