import type { StoryFields } from "../fields/story-fields.ts";
import { snoozeConditionSchema } from "../states/move-schema.ts";
import type { StoryDetail } from "../story/story-detail.ts";
import type { StoryAnswer } from "./story-answer.ts";

/** Where the stories of a team are: `https://headroom.example/teams/shop/stories`. `tests`: slugs of watched tests by their ids. */
export type AnswerContext = { stories: string; tests: ReadonlyMap<string, string> };

/** A story as the API tells it. */
export function storyAnswerOf(story: StoryDetail, { stories, tests }: AnswerContext): StoryAnswer {
  const { fields, snooze, regressed } = story;
  const { serviceId, responsibleTeamId, accountableTeamId, investigatorId, ownerId, ...rest } = fields;
  const { customers, revenue, effort, reach, watch, ...plain } = rest;
  return {
    key: story.key,
    url: `${stories}/${story.key}`,
    state: story.state,
    version: story.version,
    ...plain,
    service: story.service?.slug ?? null,
    customersPerWeek: customers,
    revenueMinor: revenue,
    effortHours: effort,
    reachPerQuarter: reach,
    watch: watchAnswer(watch, tests),
    responsibleTeam: story.responsibleTeam?.slug ?? null,
    accountableTeam: story.accountableTeam?.slug ?? null,
    investigator: story.investigator,
    owner: story.owner,
    reporter: { id: story.reporter.id, name: story.reporter.name },
    snooze: snooze && {
      from: snooze.from,
      wakesAt: snooze.until?.toISOString() ?? null,
      wakesWhen: snoozeConditionSchema.safeParse(snooze.when).data ?? null,
    },
    duplicateOf: story.duplicateOf?.key ?? null,
    acceptedBy: story.approvedBy || null,
    change: story.change,
    outcome: story.outcome,
    provedLevel: story.provedLevel,
    regressedAt: regressed?.at.toISOString() ?? null,
    needsDecision: story.needsDecision,
    followers: story.followers,
    heardFrom: story.heardFrom,
    stateChangedAt: story.stateChangedAt.toISOString(),
    closedAt: story.closedAt?.toISOString() ?? null,
    createdAt: story.createdAt.toISOString(),
    updatedAt: story.updatedAt.toISOString(),
  };
}

function watchAnswer(watch: StoryFields["watch"], tests: AnswerContext["tests"]): StoryAnswer["watch"] {
  if (watch === null) return null;
  const { testId, metric, label, branch } = watch;
  return { test: tests.get(testId) ?? "", metric, label, branch };
}

/** A value of a conflict as the API tells it: slugs in place of ids, where it has them. */
export function apiValueOf(field: string, value: unknown, slugs: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string" && field.endsWith("Id")) return slugs.get(value) ?? value;
  if (field === "watch" && value !== null) return watchAnswer(value as StoryFields["watch"], slugs);
  return value ?? null;
}
