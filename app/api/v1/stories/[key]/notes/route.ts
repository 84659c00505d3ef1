import { apiRoute } from "#lib/auth/api-route.ts";
import { problem } from "#lib/shared/problem.ts";
import { noteAnswerOf, notePostSchema, notesQuerySchema } from "#lib/stories/api/note-answer.ts";
import { addNoteByApi, listNoteAnswers } from "#lib/stories/api/notes-by-api-store.ts";
import { storyParamsSchema } from "#lib/stories/api/story-query-schema.ts";

const params = storyParamsSchema;
const noStory = () => problem(404, "There is no such story.");

/** The notes on a story. */
export const GET = apiRoute(
  { scope: "stories:read", schema: { params, query: notesQuerySchema } },
  async ({ actor, params: { key }, query }) => {
    const notes = await listNoteAnswers(actor, key, query);
    if (!notes) return noStory();
    if (notes.ok) return Response.json(notes.value);
    return problem(400, "The request's query is not valid.", { errors: notes.errors });
  },
);

/** Writes a note on a story. */
export const POST = apiRoute(
  { scope: "stories:write", schema: { params, body: notePostSchema } },
  async ({ actor, params: { key }, body: { text } }) => {
    const note = await addNoteByApi(actor, { key, text }, new Date());
    return note ? Response.json(noteAnswerOf(note), { status: 201 }) : noStory();
  },
);
