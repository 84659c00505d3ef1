import type { Area } from "../entry.ts";

const storiesPath = "/teams/[teamSlug]/stories";
const storyPath = `${storiesPath}/[key]`;
const today = new Date().toISOString().slice(0, 10);
const said = { source: "", takenOn: today, confidence: "guess" };
const nowhere = "01a1fae5-6556-70bd-8b25-088411592bd6";

const anUpload = {
  lock: "session in a team",
  who: "files",
  isOutsideProxy: true,
  // Each person has uploads of their own: nobody's is there.
  status: 404,
  isWithoutIds: true,
  headers: { "tus-resumable": "1.0.0", "upload-offset": "0", "content-type": "application/offset+octet-stream" },
  path: (_: unknown, slug: string) => `/teams/${slug}/stories/uploads/${nowhere}`,
} as const;

/** Filing stories, the public form, evidence, customers it was heard from, settings. */
export const storiesFiling: Area = {
  pages: {
    [`${storiesPath}/new`]: { who: "files", path: (_, slug) => `/teams/${slug}/stories/new` },
    [`${storiesPath}/settings`]: { who: "reads", path: (_, slug) => `/teams/${slug}/stories/settings` },
    "/report/[token]": { who: "anybody", isLink: true, path: ({ formToken }) => `/report/${formToken}` },
  },
  routes: {
    [`GET ${storiesPath}/alike`]: {
      lock: "session in a team",
      who: "reads",
      isWithoutIds: true,
      path: (_, slug) => `/teams/${slug}/stories/alike?q=framed`,
    },
    [`POST ${storiesPath}/uploads`]: {
      lock: "session in a team",
      who: "files",
      isOutsideProxy: true,
      status: 201,
      isWithoutIds: true,
      headers: { "tus-resumable": "1.0.0", "upload-length": "1000" },
      path: (_, slug) => `/teams/${slug}/stories/uploads`,
    },
    [`HEAD ${storiesPath}/uploads/[id]`]: anUpload,
    [`PATCH ${storiesPath}/uploads/[id]`]: anUpload,
    [`DELETE ${storiesPath}/uploads/[id]`]: anUpload,
    [`GET ${storyPath}/evidence/[id]`]: {
      lock: "session in a team",
      who: "reads",
      isOutsideProxy: true,
      path: ({ framedStory, evidence }, slug) => `/teams/${slug}/stories/${framedStory.key}/evidence/${evidence.id}`,
    },
  },
  actions: {
    [`${storiesPath}/new#fileStoryAction`]: { who: "files", input: () => ({ title: "The cart is slow" }) },
    [`${storyPath}#attachFileAction`]: {
      who: "files",
      input: ({ framedStory: { key } }) => ({ key, uploadId: nowhere, takenOn: today }),
      answers: /The upload is not there any more/,
    },
    [`${storyPath}#addLinkAction`]: {
      who: "files",
      input: ({ framedStory: { key } }) => ({
        key,
        url: "https://grafana.example/1",
        title: "Slow",
        ...said,
      }),
    },
    [`${storyPath}#addRunAction`]: {
      who: "files",
      input: ({ framedStory: { key }, run }) => ({ key, runId: run.id, source: "" }),
      never: (own, _caller, { run }) => [{ key: own.framedStory.key, runId: run.id, source: "" }],
    },
    [`${storyPath}#changeEvidenceAction`]: {
      who: "files",
      input: ({ framedStory: { key }, evidence }) => ({
        key,
        id: evidence.id,
        title: "Changed",
        ...said,
      }),
      // Theirs alone, unless they work on stories.
      answers: /This piece of evidence is not there any more/,
    },
    [`${storyPath}#removeEvidenceAction`]: {
      who: "files",
      input: ({ framedStory: { key }, evidence }) => ({ key, id: evidence.id }),
      answers: /This piece of evidence is not there any more/,
    },
    [`${storyPath}#listRunChoicesAction`]: { who: "files", input: () => ({}), changesNothing: true },
    [`${storyPath}#addHeardAction`]: {
      who: "files",
      input: ({ framedStory: { key } }) => ({ key, customerId: "C-1" }),
    },
    [`${storyPath}#removeHeardAction`]: {
      who: "files",
      input: ({ heard }) => ({ id: heard.id }),
      answers: /Only who added it, or a lead/,
    },
    [`${storiesPath}/settings#saveStorySettingsAction`]: {
      who: "leads",
      input: () => ({ performanceTeamId: "", supportMinute: "1", currency: "EUR", hoursPerWeek: "38" }),
      never: (_own, _caller, { id }) => [
        { performanceTeamId: id, supportMinute: "1", currency: "EUR", hoursPerWeek: "38" },
      ],
    },
    [`${storiesPath}/settings#openFormAction`]: { who: "leads", input: () => ({}) },
    [`${storiesPath}/settings#closeFormAction`]: { who: "leads", input: () => ({}) },
    "/report/[token]#reportAction": {
      who: "anybody",
      isLink: true,
      input: ({ formToken }) => ({ token: formToken, title: "The cart is slow" }),
      never: () => [{ token: "no form has this", title: "The cart is slow" }],
    },
  },
};
