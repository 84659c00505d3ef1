import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkedQuestions } from "#components/radar/tactic/linked-questions.tsx";
import { MoveLog } from "#components/radar/tactic/move-log.tsx";
import { ReviewLog } from "#components/radar/tactic/review-log.tsx";
import { TacticFacts } from "#components/radar/tactic/tactic-facts.tsx";
import { TacticWords } from "#components/radar/tactic/tactic-words.tsx";
import { PageTop } from "#components/shell/page-top.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { route } from "#components/ui/route.ts";
import type { Member } from "#lib/auth/actor.ts";
import { requireMember } from "#lib/auth/require-member.ts";
import { listQuestionsOf } from "#lib/compose/radar/links/list-questions-of.ts";
import { probesOfTactics } from "#lib/compose/radar/probes/probes-of-tactics.ts";
import { probeLines } from "#lib/compose/radar/probes/tactic-probe.ts";
import { catalogue } from "#lib/radar/catalogue/catalogue.ts";
import { missedSentence } from "#lib/radar/reviews/review-words.ts";
import { findTactic } from "#lib/radar/tactics/find-tactic-store.ts";
import type { TacticDetail } from "#lib/radar/tactics/tactic-detail.ts";
import { tacticSentence } from "#lib/radar/tactics/tactic-sentence.ts";
import { dayText } from "#lib/shared/day-text.ts";
import { LessonsSection } from "./lessons-section.tsx";
import { StoriesSection } from "./stories-section.tsx";
import { TacticActs } from "./tactic-acts.tsx";
import { TargetSection } from "./target-section.tsx";
import { wayBack } from "./way-back.ts";

type Props = PageProps<"/teams/[teamSlug]/radar/[tactic]">;
type Parts = { member: Member; tactic: TacticDetail; now: Date };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).tactic };
}

/** A tactic: where it stands, what became of it, and what is linked with it. */
export default async function TacticPage({ params, searchParams }: Props) {
  const { teamSlug, tactic: slug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const tactic = await findTactic(member, slug);
  if (!tactic) notFound();
  const now = new Date();
  const today = dayText(now);
  const parts = { member, tactic, now };
  const missed = missedSentence(tactic.looks, today, tactic.reviewEveryDays);
  const source = catalogue.find(({ id }) => id === tactic.slug)?.source ?? null;
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Radar", href: wayBack(teamSlug, tactic.slug, await searchParams) },
        ]}
        here={tactic.name}
      >
        <TacticActs {...parts} />
      </PageTop>
      <Answer explanation={[tactic.description, missed].filter(Boolean).join(" ") || undefined}>
        {tacticSentence(tactic, today)}
      </Answer>
      <div className="mt-5 grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_18.5rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <TacticWords tactic={tactic} />
          <TargetSection {...parts} />
          <MoveLog moves={tactic.moves} today={today} />
          <ReviewLog reviews={tactic.reviews} teamSlug={teamSlug} today={today} />
          <LessonsSection {...parts} />
        </div>
        <aside aria-label="Facts and links" className="flex min-w-0 flex-col gap-8">
          <TacticFacts tactic={tactic} source={source} probes={await probeLinesOf(parts)} today={today} />
          <StoriesSection {...parts} />
          <LinkedQuestions questions={await listQuestionsOf(member, tactic.slug)} teamSlug={teamSlug} today={today} />
        </aside>
      </div>
    </>
  );
}

/** What is recorded of a tactic that could become a habit, or is one. */
async function probeLinesOf({ member, tactic: { slug, place }, now }: Parts): Promise<string[]> {
  if (place !== "practising" && place !== "habit") return [];
  return probeLines((await probesOfTactics(member, [slug], now)).get(slug) ?? []);
}
