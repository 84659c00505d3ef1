import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { TextLink } from "#components/ui/text-link.tsx";
import { placeNames } from "#lib/radar/places/place.ts";
import { checkInText } from "#lib/radar/reviews/review-words.ts";
import type { Review } from "#lib/radar/tactics/tactic-detail.ts";
import { Day } from "./day.tsx";

type ReviewLogProps = { reviews: readonly Review[]; teamSlug: string; today: string };

/** When the team looked at a tactic, and what it said. */
export function ReviewLog({ reviews, teamSlug, today }: ReviewLogProps) {
  return (
    <section aria-labelledby="reviews">
      <SectionHead id="reviews" title="Reviews" count={reviews.length > 0 ? String(reviews.length) : undefined} />
      {reviews.length === 0 && (
        <p className="border-b py-2 text-ink-3 text-table">
          Nobody has reviewed it yet. A review says that it still stands where it does, and when the team looks again.
        </p>
      )}
      <ol>
        {reviews.map((review) => (
          <ReviewLine key={review.id} review={review} teamSlug={teamSlug} today={today} />
        ))}
      </ol>
    </section>
  );
}

type ReviewLineProps = { review: Review; teamSlug: string; today: string };

function ReviewLine({ review: { on, reviewOn, note, by, checkIn }, teamSlug, today }: ReviewLineProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 border-b py-1.5 text-table [overflow-wrap:anywhere]">
      <p>
        {checkIn ? (
          <>
            <b className="font-medium">Check-in</b>
            {checkIn.round !== null && (
              <>
                {" "}
                in{" "}
                <TextLink href={route(`/teams/${teamSlug}/team-test/rounds/${checkIn.round}`)}>
                  {`round ${checkIn.round}`}
                </TextLink>
              </>
            )}
            : {checkInText(checkIn)}
            {checkIn.proposed && `; that would be ${placeNames[checkIn.proposed]}`}
          </>
        ) : (
          <>
            <b className="font-medium">Still so</b> <span className="text-ink-3">said by {by}</span>
          </>
        )}
        {reviewOn && (
          <span className="text-ink-3">
            , next on <Day day={reviewOn} today={today} />
          </span>
        )}
      </p>
      <Day day={on} today={today} className="text-ink-3 text-meta leading-5" />
      {note !== "" && (
        <p dir="auto" className="col-span-2 max-w-[72ch] text-left whitespace-pre-line text-ink-2">
          {note}
        </p>
      )}
    </li>
  );
}
