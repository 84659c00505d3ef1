import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { hashSources } from "#lib/shared/sources-hash.ts";
import { buildCommand, commandFile } from "./build-command.ts";
import { buildReader } from "./build-reader.ts";
import { takePidLock } from "./pid-lock.ts";
import { StartRefused } from "./refusal.ts";

export const projectDir = join(import.meta.dirname, "../..");
export const nextProgram = join(projectDir, "node_modules/next/dist/bin/next");
const exitWithParent = new URL("exit-with-parent.mjs", import.meta.url).href;
const distDir = join(projectDir, process.env.HEADROOM_DIST_DIR || ".next");
const generatedDir = join(projectDir, "lib/db/generated");

/** Writes the Prisma client unless it is there for the present schema. True when it was written. */
export function ensureGenerated(): Promise<boolean> {
  return unlessStamped(join(generatedDir, "schema.sha256"), ["prisma/schema", "package-lock.json"], () =>
    run(join(projectDir, "node_modules/prisma/build/index.js"), ["generate"]),
  );
}

/** Builds the command, the pages and the reader of uploads unless they are there for the present sources. True when they were built. */
export function ensureBuilt(): Promise<boolean> {
  const atRoot = readdirSync(projectDir).filter((name) => /\.(ts|mjs)$/.test(name) && name !== "next-env.d.ts");
  const sources = ["app", "cli", "components", "lib", "public", "prisma/schema", "package-lock.json", ...atRoot];
  const make = async () => {
    await buildCommand(projectDir);
    await run(nextProgram, ["build"]);
    await buildReader(projectDir);
  };
  return unlessStamped(join(distDir, "sources.sha256"), sources, make, join(projectDir, commandFile));
}

const isNoSource = (path: string) => /^(lib\/db\/generated|public\/cli)\//.test(path) || /\.test\.tsx?$/.test(path);

/** `made`: a file outside of the stamp's folder that has to be there too. */
async function unlessStamped(
  stamp: string,
  sources: string[],
  make: () => Promise<void>,
  made = stamp,
): Promise<boolean> {
  const hash = hashSources(projectDir, sources, isNoSource);
  const isDone = () => existsSync(made) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash;
  if (isDone()) return false;
  const unlock = await lockProject();
  try {
    if (isDone()) return false;
    rmSync(stamp, { force: true });
    await make();
    writeFileSync(stamp, hash);
    return true;
  } finally {
    unlock();
  }
}

/** Two starts at once build once. */
async function lockProject(): Promise<() => void> {
  try {
    accessSync(join(projectDir, "node_modules"), constants.W_OK);
  } catch {
    throw new StartRefused(
      `Headroom has to be built, and ${projectDir} cannot be written. Let its owner run npm run build.`,
    );
  }
  for (;;) {
    const lock = takePidLock(join(projectDir, "node_modules/.headroom-build.pid"));
    if ("release" in lock) return lock.release;
    await pause(200);
  }
}

function run(program: string, args: string[]): Promise<void> {
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    HEADROOM_PARENT_PID: String(process.pid),
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
  const child = spawn(process.execPath, ["--import", exitWithParent, program, ...args], {
    cwd: projectDir,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  process.once("exit", () => child.kill());
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => output.push(chunk));
  return new Promise((done, failed) => {
    child.once("error", failed);
    child.once("close", (code) => {
      if (code === 0) return done();
      failed(
        new StartRefused(`${args[0] === "build" ? "The build" : "prisma generate"} failed:\n${Buffer.concat(output)}`),
      );
    });
  });
}
