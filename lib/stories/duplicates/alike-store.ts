import "server-only";
import { db } from "#lib/db/client.ts";
import type { ListReader } from "../listing/list-conditions-store.ts";
import { storyKey } from "../story-key.ts";
import type { AlikeQuestion, AlikeStory, LikelyLesson } from "./alike.ts";
import { findAlike } from "./find-alike-store.ts";

const mostAlike = 5;
const mostLessons = 3;
/** Stories that look alike, of which some taught nothing. */
const askedForLessons = 10;

/** Stories of the team that may be the same as what is typed, also closed ones, the likest first: five at most. */
export async function listAlike(reader: ListReader, question: AlikeQuestion): Promise<AlikeStory[]> {
  const found = await findAlike(reader, question, mostAlike);
  const stories = await db.story.findMany({
    where: { teamId: reader.teamId, id: { in: found.map(({ id }) => id) } },
    select: {
      id: true,
      number: true,
      title: true,
      state: true,
      outcome: true,
      closedAt: true,
      service: { select: { name: true } },
      team: { select: { storySettings: { select: { prefix: true } } } },
    },
  });
  return found.flatMap(({ id, sameService, sameMetric, sameRoute }) => {
    const story = stories.find((each) => each.id === id);
    if (!story) return [];
    const { number, team, service, closedAt, ...rest } = story;
    return {
      ...rest,
      key: storyKey(team.storySettings?.prefix ?? "", number),
      closedAt: closedAt?.toISOString() ?? null,
      service: service?.name ?? null,
      same: [
        ...(sameRoute ? (["route"] as const) : []),
        ...(sameService ? (["service"] as const) : []),
        ...(sameMetric ? (["metric"] as const) : []),
      ],
    };
  });
}

/** What stories taught that look like what is typed: three lessons at most, of the likest story first. */
export async function listLikelyLessons(
  reader: ListReader,
  question: Pick<AlikeQuestion, "title" | "serviceId" | "except">,
): Promise<LikelyLesson[]> {
  const found = await findAlike(reader, question, askedForLessons);
  const lessons = await db.lesson.findMany({
    where: { teamId: reader.teamId, storyId: { in: found.map(({ id }) => id) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: {
      id: true,
      title: true,
      text: true,
      story: {
        select: {
          id: true,
          number: true,
          title: true,
          team: { select: { storySettings: { select: { prefix: true } } } },
        },
      },
    },
  });
  return found
    .flatMap(({ id }) => lessons.filter(({ story }) => story?.id === id))
    .flatMap(({ id, title, text, story }) => {
      if (!story) return [];
      const key = storyKey(story.team.storySettings?.prefix ?? "", story.number);
      return { id, title, text, storyKey: key, storyTitle: story.title };
    })
    .slice(0, mostLessons);
}
