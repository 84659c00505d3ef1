import type { z } from "zod";

export type JsonSchema = Record<string, unknown>;

/** A schema with a name of its own in the document: `Run`. `parts` are schemas inside it with names of their own. */
export type NamedSchema = { name: string; schema: z.ZodType; parts?: readonly NamedSchema[] };

/** A group of operations: `{ name: "Runs", description: "Results in, verdicts out." }`. */
export type EndpointTag = { name: string; description: string };

export type Parameter = {
  name: string;
  in: "query" | "header";
  description: string;
  schema: JsonSchema;
  example?: string;
};

/** What comes in one media type. A body without `json` and `schema` is bytes as they are. */
export type MediaType = { description?: string; json?: NamedSchema; schema?: JsonSchema; example?: unknown };

export type Answer = {
  description: string;
  /** The body's shape. */
  json?: NamedSchema;
  /** `application/json` with a shape; without one the body is bytes or a text, and without both there is none. */
  mediaType?: string;
  /** Other media types in which the same comes to those who ask for them with `Accept`. */
  also?: readonly string[];
  /** Headers beside those of every answer, with what they say. */
  headers?: Record<string, string>;
  example?: unknown;
};

/** Why a status comes, as a sentence, or with the schema of a problem that has members of its own. */
export type ProblemAnswer = string | { description: string; json?: NamedSchema; example?: unknown };

/** One method of one route, as the document tells it. */
export type Endpoint = {
  /** A verb and its noun, a name for generated clients: `uploadRun`. */
  id: string;
  tag: EndpointTag;
  method: "get" | "head" | "options" | "post" | "put" | "patch" | "delete";
  /** `/api/v1/runs/{id}` */
  path: string;
  /** A few words, without a full stop. */
  summary: string;
  /** What a caller must know beyond the summary; paragraphs are parted by an empty line, names stand in backquotes. */
  description?: string;
  /** What a token needs; null lets anybody in. */
  scope: string | null;
  /** The lock: `apiRoute` is on a team (when not said), `instanceRoute` on the whole instance. */
  on?: "team" | "instance";
  params?: z.ZodType;
  query?: z.ZodType;
  /** Parameters and headers that no schema holds. */
  more?: readonly Parameter[];
  /** By media type. */
  body?: Record<string, MediaType>;
  answers: Record<number, Answer>;
  /** Statuses beside those that the lock answers with, or its own with better words. */
  problems: Record<number, ProblemAnswer>;
  /** The example to copy: what stands between `curl` and the address, and parameters beside the required ones. */
  curl?: { args?: readonly string[]; query?: Record<string, string> };
};
