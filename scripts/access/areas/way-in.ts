import type { Area } from "../entry.ts";
import { newTeamSlug } from "../things.ts";

export const wayIn: Area = {
  pages: {
    "/": { who: "signedIn", path: () => "/" },
    "/sign-in": { who: "anybody", path: () => "/sign-in" },
    // Once there is an admin.
    "/setup": { who: "noOne", path: () => "/setup" },
  },
  actions: {
    "/sign-in#signInAction": {
      who: "anybody",
      input: () => ({ email: "unknown@example.org", password: "not a password", next: "/" }),
      answers: /do not belong together|Too many attempts/,
    },
    "/setup#setUpAction": {
      who: "anybody",
      input: () => ({
        token: "not the setup token",
        email: "first@example.org",
        name: "First",
        password: "quiet rivers run deep 7",
        teamName: "First",
      }),
      answers: /set up|token/i,
    },
    "/#signOutAction": { who: "anybody", isUnlocked: true, input: () => ({}), leadsTo: () => "/sign-in" },
    "/#createTeamAction": { who: "admins", input: () => ({ name: "New", slug: newTeamSlug }) },
  },
};
