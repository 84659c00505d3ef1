/** Routes that anybody may call, and why. A route that is neither here nor made by a lock fails the test. */
export const openRoutes: Record<string, string> = {
  "app/api/[...path]/route.ts": "says that there is nothing, of what there is not",
  "app/api/auth/[...nextauth]/route.ts": "signs people in and out",
  "app/api/health/route.ts": "says that the process lives",
  "app/api/health/ready/route.ts": "says that the process may be sent requests",
  "app/badge/[badgeToken]/route.ts": "shows one word of one test to whoever has the badge's token (badgeRoute)",
  "app/calendar/[feedToken]/route.ts":
    "shows when office hours are held to whoever has the feed's token (calendarRoute)",
  "app/schema/headroom.schema.json/route.ts": "describes the configuration file: the same for everybody, and no data",
  "app/api/v1/openapi.json/route.ts": "describes the API: the same for everybody, and no data",
};

/** Pages outside the two groups that anybody may see, and why. */
export const openPages: Record<string, string> = {
  "app/docs/api/page.tsx": "describes the API: the same for everybody, and no data",
};

/** Server actions that anybody may call, and why. */
export const openActions: Record<string, string> = {
  "app/(signed-in)/actions.ts#signOutAction": "ends the caller's own session, if there is one",
};

const method = /^export (?:const|(?:async )?function) (GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b(.*)/gm;
const exported = /^export (?:default )?(?:const|(?:async )?function) (\w+)(.*)/gm;

/** Where a file of `app/` or `components/` lets somebody in without asking who they are, as `path: reason`. */
export function findUnlocked(path: string, text: string): string[] {
  const reasons = [
    ...findUnlockedPage(path, text),
    ...findUnlockedRoute(path, text),
    ...findUnlockedAction(path, text),
  ];
  return reasons.map((reason) => `${path}: ${reason}`);
}

function findUnlockedPage(path: string, text: string): string[] {
  if (/^app\/.*\/loading\.tsx$/.test(path) && !path.startsWith("app/(public)/"))
    return ["under loading.tsx a refusal answers 200: use Suspense below the lock"];
  if (!/^app\/(.*\/)?page\.tsx$/.test(path) || path.startsWith("app/(public)/") || path in openPages) return [];
  if (!path.startsWith("app/(signed-in)/")) return ["a page stands in (public) or in (signed-in)"];
  const lock = pageLock(path);
  const beforeItRenders = text.split("export default")[1]?.split(/\breturn\b/)[0] ?? "";
  return new RegExp(`\\bawait ${lock}\\(`).test(beforeItRenders) ? [] : [`awaits ${lock} before it renders`];
}

function pageLock(path: string): string {
  if (path.includes("/[teamSlug]/")) return "requireMember";
  return path.startsWith("app/(signed-in)/settings/") ? "requireAdmin" : "requirePerson";
}

function findUnlockedRoute(path: string, text: string): string[] {
  if (!/^app\/(.*\/)?route\.ts$/.test(path) || path in openRoutes) return [];
  if (/^export \{|^export default/m.test(text)) return ["a route exports its methods by name"];
  const locks = routeLocks(path);
  return [...text.matchAll(method)]
    .filter(([, , rest = ""]) => !locks.some((lock) => rest.startsWith(` = ${lock}(`)))
    .map(([, name]) => `${name} is made by ${locks.join(" or ")}, or listed as open`);
}

function routeLocks(path: string): string[] {
  if (path.startsWith("app/(public)/r/")) return ["participantRoute"];
  // An empty instance has nobody yet: there the setup token opens it too.
  if (path === "app/api/v1/import/route.ts") return ["importRoute"];
  if (!path.startsWith("app/(signed-in)/")) return ["apiRoute", "instanceRoute"];
  if (path.includes("/[teamSlug]/")) return ["teamRoute"];
  return [path.startsWith("app/(signed-in)/settings/") ? "adminRoute" : "personRoute"];
}

function findUnlockedAction(path: string, text: string): string[] {
  if (/^\s+["']use server["']/m.test(text))
    return ["an action stands in a file of actions; bind its ids: action.bind(null, teamSlug, { runId })"];
  if (!/^["']use server["']/.test(text)) return [];
  if (/^export (\{|\*)/m.test(text)) return ["a file of actions exports what it defines"];
  const lock = actionLock(path);
  return [...text.matchAll(exported)]
    .filter(([, name, rest = ""]) => !lock.test(rest) && !(`${path}#${name}` in openActions))
    .map(([, name]) => `${name} is made by ${lock.source.slice(3, -2)}`);
}

function actionLock(path: string): RegExp {
  if (path.startsWith("app/(public)/r/")) return / = (participant|public)Action\(/;
  if (path.startsWith("app/(public)/")) return / = publicAction\(/;
  if (path.startsWith("app/(signed-in)/settings/")) return / = adminAction\(/;
  return / = (team|person)Action\(/;
}
