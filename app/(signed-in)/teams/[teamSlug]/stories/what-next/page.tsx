import type { Metadata } from "next";
import { PageTop } from "#components/shell/page-top.tsx";
import { AskedForm } from "#components/stories/next/asked-form.tsx";
import { scaleOf } from "#components/stories/next/axis-scale.ts";
import { ChooseButton } from "#components/stories/next/choose-button.tsx";
import { Formulas } from "#components/stories/next/formulas.tsx";
import { ProposalItem } from "#components/stories/next/proposal-item.tsx";
import { StoryLine } from "#components/stories/next/story-line.tsx";
import { TimeboxList } from "#components/stories/next/timebox-list.tsx";
import { Answer } from "#components/ui/answer.tsx";
import { ButtonLink } from "#components/ui/button-link.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { route } from "#components/ui/route.ts";
import { SectionHead } from "#components/ui/section-head.tsx";
import { requireMember } from "#lib/auth/require-member.ts";
import { nextExplanation, nextSentence } from "#lib/stories/prioritising/next-words.ts";
import { askedNextSchema } from "#lib/stories/prioritising/what-next-schema.ts";
import { findWhatNext } from "#lib/stories/prioritising/what-next-store.ts";
import { listServiceNames } from "#lib/systems/service-store.ts";
import { chooseNextAction } from "./actions.ts";

export const metadata: Metadata = { title: "What next?" };

/** The stories that no other beats, for the time and the people that there are. The address holds what is asked. */
export default async function WhatNextPage({ params, searchParams }: PageProps<"/teams/[teamSlug]/stories/what-next">) {
  const { teamSlug } = await params;
  const member = await requireMember(teamSlug, "team:read");
  const asked = askedNextSchema.parse(await searchParams);
  const [answer, services] = await Promise.all([findWhatNext(member, asked, new Date()), listServiceNames(member)]);
  const { proposals, worthTimebox, tooLarge, cheapest, settings } = answer;
  const storiesPath = `/teams/${teamSlug}/stories` as const;
  const scale = scaleOf(
    proposals.map(({ candidate }) => candidate.inputs),
    asked.axes,
    settings,
  );
  const chooseOf = (key: string, title: string) =>
    member.permissions.has("stories:edit") && (
      <ChooseButton storyKey={key} title={title} action={chooseNextAction.bind(null, teamSlug, { key, asked })} />
    );
  return (
    <>
      <PageTop
        crumbs={[
          { label: member.teamName, href: route(`/teams/${teamSlug}`) },
          { label: "Stories", href: route(storiesPath) },
        ]}
        here="What next?"
      >
        <ButtonLink href={route(`${storiesPath}/decisions`)}>Decision log</ButtonLink>
      </PageTop>
      <Answer explanation={nextExplanation(answer)}>{nextSentence(answer)}</Answer>
      <p className="mt-2 lg:hidden">
        <a href="#asked" className="text-accent underline decoration-accent-line underline-offset-2">
          Ask with other hours, people or axes
        </a>
      </p>
      <div className="mt-6 grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {proposals.length > 0 && (
            <section aria-labelledby="proposals">
              <SectionHead
                id="proposals"
                title="Worth doing"
                meta="earliest deadline first, then the oldest: no order of worth"
              />
              <ul>
                {proposals.map((proposal) => {
                  const { key, title } = proposal.candidate;
                  const href = route(`${storiesPath}/${key}`);
                  return (
                    <ProposalItem key={key} {...{ proposal, settings, scale, href }} axes={asked.axes}>
                      {chooseOf(key, title)}
                    </ProposalItem>
                  );
                })}
              </ul>
            </section>
          )}
          <TimeboxList {...{ worthTimebox, cheapest, storiesPath, chooseOf }} />
          {tooLarge.length > 0 && (
            <section aria-labelledby="too-large">
              <SectionHead id="too-large" title="More than there is time for" meta="not beaten either" />
              <ul>
                {tooLarge.map((candidate) => (
                  <StoryLine key={candidate.key} candidate={candidate} storiesPath={storiesPath} />
                ))}
              </ul>
            </section>
          )}
          {proposals.length + worthTimebox.length + tooLarge.length === 0 && (
            <EmptyState action={<ButtonLink href={route(storiesPath)}>Triage the inbox</ButtonLink>}>
              Frame a story, and it can be chosen here: by whom it hurts, what it costs and what a fix takes, as ranges,
              with what is unknown left unknown.
            </EmptyState>
          )}
        </div>
        <aside className="flex flex-col gap-8">
          <AskedForm href={route(`${storiesPath}/what-next`)} {...{ asked, services }} unknownOn={answer.unknownOn} />
          <Formulas settings={settings} settingsHref={route(`${storiesPath}/settings`)} />
        </aside>
      </div>
    </>
  );
}
