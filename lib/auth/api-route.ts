import "server-only";
import type { z } from "zod";
import type { InstanceActor, TokenScope } from "#lib/auth/actor.ts";
import { type ApiActor, findApiActor, findInstanceActor } from "#lib/auth/api-actor.ts";
import { asPrivate } from "#lib/auth/private-answer.ts";
import { readJson } from "#lib/auth/read-json.ts";
import { reportBug } from "#lib/auth/report-bug.ts";
import { fieldErrors } from "#lib/shared/field-errors.ts";
import { problem } from "#lib/shared/problem.ts";
import type { FieldError } from "#lib/shared/result.ts";
import { unkeptErrors } from "#lib/shared/unkept-errors.ts";

type Route<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  scope: TokenScope;
  /** `team` needs no place in `query`. With `body` the body is read as JSON; without, `request` is untouched. */
  schema: { params?: Params; query?: Query; body?: Body };
};

type Context = { params: Promise<unknown> };
type Call<Actor, Params, Query, Body> = { actor: Actor; params: Params; query: Query; body: Body; request: Request };

/**
 * The lock of every route under `/api/v1` that is about a team: who (token or session) → zod → `run`. Refusals are
 * RFC 9457 problem details: 401, 403, 404 for another team's, 429, and 400 with the fields that are wrong.
 */
export function apiRoute<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  route: Route<Params, Query, Body>,
  run: (call: Call<ApiActor, z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Response>,
) {
  return locked(findApiActor, route, run);
}

/** The same lock for routes about the whole instance: an instance token or an admin's session. */
export function instanceRoute<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  route: Route<Params, Query, Body>,
  run: (call: Call<InstanceActor, z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Response>,
) {
  return locked(findInstanceActor, route, run);
}

function locked<Actor extends object, Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType>(
  findActor: (request: Request, scope: TokenScope) => Promise<Actor | Response>,
  { scope, schema }: Route<Params, Query, Body>,
  run: (call: Call<Actor, z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<Response>,
) {
  async function answer(request: Request, context: Context): Promise<Response> {
    const actor = await findActor(request, scope);
    if (actor instanceof Response) return actor;

    const params = schema.params?.safeParse(await context.params);
    if (params?.error) return problem(404, "There is nothing here.");

    const query = schema.query?.safeParse(queryOf(request));
    const wrongQuery = errorsOf(query);
    if (wrongQuery.length > 0) return invalid("query", wrongQuery);

    const read = schema.body ? await readJson(request) : undefined;
    if (read instanceof Response) return read;
    const body = schema.body?.safeParse(read?.json);
    const wrongBody = errorsOf(body);
    if (wrongBody.length > 0) return invalid("body", wrongBody);

    const call = { actor, params: params?.data, query: query?.data, body: body?.data, request };
    return run(call as Parameters<typeof run>[0]);
  }

  return async (request: Request, context: Context) => asPrivate(await answer(request, context).catch(reportBug));
}

function errorsOf(read: z.ZodSafeParseResult<unknown> | undefined): FieldError[] {
  return read?.error ? fieldErrors(read.error) : unkeptErrors(read?.data);
}

/** A parameter given twice becomes a list, which a schema for one value refuses. */
function queryOf(request: Request): Record<string, string | string[]> {
  const { searchParams } = new URL(request.url);
  searchParams.delete("team");
  const entries = [...new Set(searchParams.keys())].map((name) => {
    const [first = "", ...others] = searchParams.getAll(name);
    return [name, others.length > 0 ? [first, ...others] : first] as const;
  });
  return Object.fromEntries(entries);
}

function invalid(part: "query" | "body", errors: FieldError[]): Response {
  return problem(400, `The request's ${part} is not valid.`, { errors });
}
