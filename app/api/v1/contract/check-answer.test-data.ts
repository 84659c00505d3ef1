import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { JsonSchema } from "#lib/shared/endpoint.ts";
import type { OpenApiDocument } from "#lib/shared/openapi.ts";

/** An operation of the document with its address. */
export type Operation = { id: string; method: string; path: string } & NonNullable<
  OpenApiDocument["paths"][string]["get"]
>;

export function operationsOf({ paths }: OpenApiDocument): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ id: operation.operationId, method, path, ...operation })),
  );
}

/** Tells what in an answer the document does not say, a sentence each. Fields that it does not name are told, too. */
export function answerChecker(document: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary(["components"]);
  const schemas = closed(document.components.schemas);
  ajv.addSchema({ $id: "https://contract.test/api.json", components: { schemas } });
  const bodyFaults = (schema: JsonSchema, body: unknown): string[] => {
    const validate = ajv.compile(qualified(schema));
    if (validate(body)) return [];
    return (validate.errors ?? []).map(({ instancePath, message, params }) =>
      [instancePath || "/", message, JSON.stringify(params)].join(" "),
    );
  };

  return async ({ responses, method }: Operation, answer: Response): Promise<string[]> => {
    const documented = responses[String(answer.status)];
    if (!documented) return [`The status ${answer.status} is not documented: ${await answer.text()}`];
    const isBare = method === "head" || Object.keys(documented.content).length === 0;
    const mediaType = answer.headers.get("content-type")?.split(";")[0] ?? "";
    const content = documented.content[mediaType];
    if (!content && !isBare) return [`${mediaType} of ${answer.status} is not documented.`];
    const missing = Object.keys(documented.headers ?? {}).filter((name) => !answer.headers.has(name));
    const faults = missing.map((name) => `The header ${name} is missing.`);
    if (answer.headers.get("x-content-type-options") !== "nosniff") faults.push("The answer may be sniffed.");
    if (isBare || !content || !mediaType.endsWith("json")) {
      await answer.arrayBuffer();
      return faults;
    }
    return [...faults, ...bodyFaults(content.schema, await answer.json())];
  };
}

/** The same schemas without room for fields that they do not name. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  const isObject = "properties" in inner && typeof inner.type === "string";
  return isObject && !("additionalProperties" in inner) ? { ...inner, additionalProperties: false } : inner;
}

function qualified(schema: JsonSchema): JsonSchema {
  const text = JSON.stringify(closed(schema)).replaceAll(
    '"#/components/',
    '"https://contract.test/api.json#/components/',
  );
  return JSON.parse(text);
}
