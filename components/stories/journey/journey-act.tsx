import { route } from "#components/ui/route.ts";
import { TextLink } from "#components/ui/text-link.tsx";
import { dayText, exactTimeText } from "#lib/shared/time-text.ts";
import type { Beat } from "#lib/stories/journey/beat.ts";
import type { Act } from "#lib/stories/journey/journey.ts";

type JourneyActProps = { act: Act; number: number; teamSlug: string; now: number };

/** One act of a story: what happened, with its days in the margin. */
export function JourneyAct({ act, number, teamSlug, now }: JourneyActProps) {
  const days = act.beats.map(({ at }) => dayText(at, now));
  return (
    <section aria-labelledby={`act-${number}`} className="break-inside-avoid-page">
      <h2 id={`act-${number}`} className="flex items-baseline gap-3 font-semibold text-lead">
        <span className="figures w-14 shrink-0 font-normal text-ink-3 text-meta max-sm:w-auto">Act {number}</span>
        {act.title}
      </h2>
      <div className="mt-2 flex flex-col gap-2.5">
        {act.beats.map((beat, index) => (
          <div key={`${beat.at.getTime()} ${beat.text}`} className="flex gap-3 max-sm:flex-col max-sm:gap-0">
            <time
              dateTime={beat.at.toISOString()}
              title={exactTimeText(beat.at)}
              className="figures w-14 shrink-0 pt-1 text-ink-3 text-meta"
            >
              {days[index] === days[index - 1] ? "" : days[index]}
            </time>
            <BeatText beat={beat} teamSlug={teamSlug} />
          </div>
        ))}
      </div>
    </section>
  );
}

function BeatText({ beat: { text, quote, link }, teamSlug }: { beat: Beat; teamSlug: string }) {
  return (
    <div className="min-w-0 max-w-[68ch] text-pretty text-lead [overflow-wrap:anywhere]">
      <p>
        {text}
        {link && " "}
        {link && "load" in link.to && (
          <TextLink href={route(`/teams/${teamSlug}/load-tests/${link.to.load}`)} className="text-table print:hidden">
            {link.name}
          </TextLink>
        )}
        {link && "url" in link.to && (
          <a
            href={link.to.url}
            rel="noreferrer"
            className="text-accent text-table underline underline-offset-2 print:hidden"
          >
            {link.name}
          </a>
        )}
      </p>
      {quote && (
        <blockquote className="mt-1 whitespace-pre-line border-line-2 border-l-2 pl-3 text-base text-ink-2">
          {quote}
        </blockquote>
      )}
    </div>
  );
}
