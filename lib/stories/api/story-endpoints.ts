import type { Endpoint, EndpointTag, NamedSchema } from "#lib/shared/endpoint.ts";
import { storiesAnswerSchema, storyAnswerSchema } from "./story-answer.ts";
import { storyExample } from "./story-example.ts";
import { someStoryInput, storyPatchSchema, storyPostSchema } from "./story-input-schema.ts";
import { conflictProblem, transitionProblem } from "./story-problem.ts";
import { storiesQuerySchema, storyParamsSchema } from "./story-query-schema.ts";
import { transitionSchema } from "./transition-schema.ts";
import { viewsAnswerSchema } from "./view-answer.ts";

export const storiesTag: EndpointTag = {
  name: "Stories",
  description: "Performance issues, told about people, from the report to the measured fix.",
};

export const noStory = "There is no such story, or it is another team's.";
const namedStory: NamedSchema = { name: "Story", schema: storyAnswerSchema };
const namedFields: NamedSchema = { name: "StoryFields", schema: someStoryInput };

/** The routes of stories for the document of the API. */
export const storyEndpoints: Endpoint[] = [
  {
    id: "listStories",
    tag: storiesTag,
    method: "get",
    path: "/api/v1/stories",
    summary: "List stories",
    description:
      "The filters are those of the list's own address: what the screen shows can be asked for here. Those of other teams come only with `responsible` and the own team's short name, to people who may read them.",
    scope: "stories:read",
    query: storiesQuerySchema,
    answers: {
      200: {
        description: "Stories.",
        json: { name: "Stories", schema: storiesAnswerSchema, parts: [namedStory] },
        example: { items: [storyExample], nextCursor: null },
      },
    },
    problems: {},
  },
  {
    id: "fileStory",
    tag: storiesTag,
    method: "post",
    path: "/api/v1/stories",
    summary: "File a story",
    description: "It comes to the team's inbox. A title is enough; what nobody knows is left out.",
    scope: "stories:write",
    body: {
      "application/json": {
        json: { name: "NewStory", schema: storyPostSchema },
        example: { title: storyExample.title, customerImpact: storyExample.customerImpact },
      },
    },
    answers: { 201: { description: "The story.", json: namedStory, example: { ...storyExample, state: "inbox" } } },
    problems: {},
  },
  {
    id: "getStory",
    tag: storiesTag,
    method: "get",
    path: "/api/v1/stories/{key}",
    summary: "Get a story",
    description: "With all its fields. What is null or empty is unknown.",
    scope: "stories:read",
    params: storyParamsSchema,
    answers: { 200: { description: "The story.", json: namedStory, example: storyExample } },
    problems: { 404: noStory },
  },
  {
    id: "editStory",
    tag: storiesTag,
    method: "patch",
    path: "/api/v1/stories/{key}",
    summary: "Change fields of a story",
    description:
      "With `base`, nobody's change is overwritten unseen: where somebody else changed the same field meanwhile, the answer is 409 with both values and nothing is written. Its state is changed by transitions alone.",
    scope: "stories:write",
    params: storyParamsSchema,
    body: {
      "application/json": {
        json: { name: "StoryChanges", schema: storyPatchSchema, parts: [namedFields] },
        example: {
          changes: { customersPerWeek: { low: 300, likely: 480, high: 700 } },
          base: { customersPerWeek: null },
        },
      },
    },
    answers: { 200: { description: "As it is now.", json: namedStory, example: storyExample } },
    problems: {
      404: noStory,
      409: {
        description: "Somebody else changed the same fields meanwhile. Nothing was written.",
        json: { name: "StoryConflict", schema: conflictProblem },
      },
    },
  },
  {
    id: "moveStory",
    tag: storiesTag,
    method: "post",
    path: "/api/v1/stories/{key}/transitions",
    summary: "Move a story to another state",
    description:
      "What a transition needs depends on where it leads; the guide's table of states tells it. What lacks is named in `errors`, each by the place in the body where it can be given (`fields.customerImpact`), and then nothing is done. A transition that there is none of is refused with the path `to`.",
    scope: "stories:write",
    params: storyParamsSchema,
    body: {
      "application/json": {
        json: { name: "Transition", schema: transitionSchema, parts: [namedFields] },
        example: { from: "inbox", to: "declined", reason: "Nobody uses it any more." },
      },
    },
    answers: { 200: { description: "As it is now.", json: namedStory, example: storyExample } },
    problems: {
      404: noStory,
      409: {
        description:
          "The story has left the state `from` (then `errors` says so), or somebody else changed a field of `base` (then `conflicts` holds both values). Nothing was done.",
        json: { name: "TransitionConflict", schema: transitionProblem },
      },
      422: "There is no such transition, or something lacks: `errors` names it.",
    },
  },
  {
    id: "listStoryViews",
    tag: storiesTag,
    method: "get",
    path: "/api/v1/story-views",
    summary: "List saved views of stories",
    description: "The team's; with a browser session one's own too. `GET /api/v1/stories?view=` lists what one finds.",
    scope: "stories:read",
    answers: {
      200: {
        description: "Views.",
        json: { name: "StoryViews", schema: viewsAnswerSchema },
        example: {
          items: [
            {
              id: "01a1fae5-6556-70bd-8b25-0884115f0001",
              name: "Sized, most customers first",
              query: "state=sized&sort=customers",
              isShared: true,
              isDefault: false,
            },
          ],
          nextCursor: null,
        },
      },
    },
    problems: {},
  },
];
