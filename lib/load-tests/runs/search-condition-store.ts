import "server-only";
import { Prisma } from "#lib/db/generated/client.ts";
import type { RunTerm } from "./run-search.ts";

/**
 * A term of a search in SQL, over the rows `run` and `said` of the search; what was typed is always text, never a pattern.
 * `withs` stand before the query: where the term may be in labels or messages, which of the few known texts it is in. A run
 * is then asked for those alone, by an index, and for nothing where there are none.
 */
export type SearchCondition = { withs: Prisma.Sql[]; condition: Prisma.Sql };

/** `place` is the term's place among those of the search. */
export function searchCondition(term: RunTerm, place: number): SearchCondition {
  switch (term.kind) {
    case "number":
      return { withs: [], condition: Prisma.sql`run.number = ${term.number}` };
    case "word": {
      const { withText, hasLabel, hasError } = knownTexts(term.word, place);
      return {
        withs: [withText],
        condition: Prisma.sql`(run.number is not distinct from ${term.number}::int
          or starts_with(lower(run.revision), lower(${term.word}))
          or strpos(said.words, lower(${term.word})) > 0
          or ${hasLabel} or ${hasError})`,
      };
    }
    case "fact":
      return { withs: [], condition: Prisma.sql`(${hasFact("tags", term)} or ${hasFact("config", term)})` };
    case "label": {
      const { withText, hasLabel } = knownTexts(term.text, place);
      return { withs: [withText], condition: hasLabel };
    }
    case "verdict":
      return {
        withs: [],
        condition: Prisma.sql`exists (select from "Verdict" verdict
          where verdict."runId" = run.id and verdict.status = any(${term.statuses}::text[]))`,
      };
  }
}

function knownTexts(text: string, place: number) {
  const table = Prisma.raw(`texts_${place}`);
  const texts = (kind: "label" | "error") => Prisma.sql`coalesce(array_agg(text) filter (where kind = ${kind}), '{}')`;
  const known = (column: "labels" | "messages") => Prisma.sql`(select ${Prisma.raw(column)} from ${table})::text[]`;
  return {
    withText: Prisma.sql`${table} as materialized (
      select ${texts("label")} as labels, ${texts("error")} as messages
      from known where strpos(lower(text), lower(${text})) > 0)`,
    hasLabel: Prisma.sql`(${known("labels")} <> '{}' and exists (select from "RunLabel" label
      where label."runId" = run.id and label.label = any(${known("labels")})))`,
    hasError: Prisma.sql`(${known("messages")} <> '{}' and exists (select from "RunError" error
      where error."runId" = run.id and error.message = any(${known("messages")})))`,
  };
}

/** Compared in small letters as a whole: to take each document apart takes twice as long. */
function hasFact(column: "tags" | "config", { key, value }: { key: string; value: string }): Prisma.Sql {
  const facts = Prisma.raw(`lower(run.${column}::text)::jsonb`);
  return value === ""
    ? Prisma.sql`${facts} ? lower(${key})`
    : Prisma.sql`${facts} @> jsonb_build_object(lower(${key}), lower(${value}))`;
}
