import { z } from "zod";
import { configFileSchema } from "./config-file-schema.ts";

/** The JSON Schema of a headroom.yaml, for editors. In draft 7, which all of them know. */
export function configJsonSchema(url: string) {
  const { $schema, ...schema } = z.toJSONSchema(configFileSchema, { io: "input", target: "draft-7", reused: "inline" });
  return {
    $schema,
    $id: `${url}/schema/headroom.schema.json`,
    title: "headroom.yaml",
    description: "Teams, services, environments and tests of a Headroom.",
    ...schema,
  };
}
