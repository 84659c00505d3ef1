import type { Endpoint } from "#lib/shared/endpoint.ts";
import {
  type NoteAnswer,
  noteAnswerSchema,
  notePostSchema,
  notesAnswerSchema,
  notesQuerySchema,
} from "./note-answer.ts";
import { noStory, storiesTag } from "./story-endpoints.ts";
import { storyParamsSchema } from "./story-query-schema.ts";

const noteExample: NoteAnswer = {
  id: "01a1fae5-6556-70bd-8b25-0884115f0002",
  author: "Ada",
  text: "It is the pool: see the **third** run.",
  createdAt: "2026-11-20T09:11:04.000Z",
  editedAt: null,
};
const path = "/api/v1/stories/{key}/notes";

/** The routes of notes on stories for the document of the API. */
export const noteEndpoints: Endpoint[] = [
  {
    id: "listStoryNotes",
    tag: storiesTag,
    method: "get",
    path,
    summary: "List the notes on a story",
    description: "The oldest first.",
    scope: "stories:read",
    params: storyParamsSchema,
    query: notesQuerySchema,
    answers: {
      200: {
        description: "Notes.",
        json: { name: "StoryNotes", schema: notesAnswerSchema },
        example: { items: [noteExample], nextCursor: null },
      },
    },
    problems: { 404: noStory },
  },
  {
    id: "addStoryNote",
    tag: storiesTag,
    method: "post",
    path,
    summary: "Write a note on a story",
    description: "Who is mentioned in it, and who follows the story, hears of it.",
    scope: "stories:write",
    params: storyParamsSchema,
    body: {
      "application/json": {
        json: { name: "NewStoryNote", schema: notePostSchema },
        example: { text: noteExample.text },
      },
    },
    answers: {
      201: { description: "The note.", json: { name: "StoryNote", schema: noteAnswerSchema }, example: noteExample },
    },
    problems: { 404: noStory },
  },
];
