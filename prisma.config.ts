import { defineConfig } from "prisma/config";

// The CLI would download a native schema engine; `prisma generate` needs none (it runs on WASM), so any executable will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({ schema: "prisma/schema" });
