import { type ChildProcess, fork } from "node:child_process";
import { realpath } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type ParsedRun, UnreadableFile } from "../parsed-run.ts";
import { withJobFolder } from "./job-folder.ts";
import { type FromChild, type IngestJobFiles, type ToChild, tooMuchMemory } from "./messages.ts";
import type { IngestStage } from "./read-files.ts";
import { readerProgram } from "./reader-program.ts";

export type IngestOptions = {
  signal: AbortSignal;
  onStage: (stage: IngestStage) => unknown;
  /** Where the job's own temporary folder is made; the system's by default. */
  tempRoot?: string;
  timeLimitMs?: number;
};

const projectFolder = fileURLToPath(new URL("../../../", import.meta.url));
const maxHeapMb = 1536;
const maxResidentBytes = 2 * 1024 ** 3;
const defaultTimeLimitMs = 30 * 60_000;

/**
 * Reads the files of one run in a process of its own, which may read its own code and these files, write into a
 * temporary folder, and nothing else: it starts no process, knows no secret, and a file that crashes it costs this job only.
 * Throws UnreadableFile when the fault is the file's, the signal's reason when aborted, and Error when another try may help.
 */
export async function ingestInChild(job: IngestJobFiles, options: IngestOptions): Promise<ParsedRun> {
  options.signal.throwIfAborted();
  return withJobFolder(async (tempFolder) => {
    const files = await Promise.all(job.files.map(async (file) => ({ ...file, path: await realpath(file.path) })));
    return talk({ ...job, files, tempFolder, maxResidentBytes }, options);
  }, options.tempRoot);
}

function startChild({ files, tempFolder }: ToChild): ChildProcess {
  const { path, readable } = readerProgram(projectFolder);
  return fork(path, [], {
    execArgv: [
      "--permission",
      "--allow-addons",
      ...[...readable, ...files.map((file) => file.path), join(tempFolder, "*")].map(
        (allowed) => `--allow-fs-read=${allowed}`,
      ),
      `--allow-fs-write=${join(tempFolder, "*")}`,
      `--max-old-space-size=${maxHeapMb}`,
      "--disable-warning=SecurityWarning",
    ],
    env: { NODE_ENV: "production", TZ: "UTC" },
    cwd: projectFolder,
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
}

function talk(job: ToChild, { signal, onStage, timeLimitMs = defaultTimeLimitMs }: IngestOptions): Promise<ParsedRun> {
  return new Promise((resolve, reject) => {
    const child = startChild(job);
    let hasAnswered = false;
    let stop: unknown = null;
    let complaint = "";
    const end = (reason: unknown) => {
      stop ??= reason;
      child.kill("SIGKILL");
    };
    const abort = () => end(signal.reason);
    const timer = setTimeout(() => end(tooSlow(timeLimitMs)), timeLimitMs);
    signal.addEventListener("abort", abort, { once: true });
    child.stderr?.on("data", (text: Buffer) => {
      complaint = (complaint + text.toString()).slice(-2000);
    });
    child.on("message", (message: FromChild) => {
      if ("stage" in message) return void onStage(message.stage);
      hasAnswered = true;
      // All is said, and nobody waits until a loaded process has given its memory back.
      child.kill("SIGKILL");
      if (stop !== null) reject(stop);
      else if ("parsed" in message) resolve(message.parsed);
      else if ("unreadable" in message) reject(new UnreadableFile(message.unreadable));
      else reject(new Error(`The reader failed: ${message.failed}`));
    });
    child.on("error", end);
    child.on("close", (code, by) => {
      clearTimeout(timer);
      signal.removeEventListener("abort", abort);
      if (stop !== null) reject(stop);
      else if (!hasAnswered) reject(crash(code, by, complaint));
    });
    child.send(job);
  });
}

function tooSlow(timeLimitMs: number): UnreadableFile {
  return new UnreadableFile(
    `Reading took longer than ${Math.round(timeLimitMs / 60_000)} minutes and was stopped. Split the file and upload its parts.`,
  );
}

/** A kill from outside (the system is short of memory, or shutting down) may not happen again; all else will. */
function crash(code: number | null, by: NodeJS.Signals | null, complaint: string): Error {
  if (by === "SIGKILL" || by === "SIGTERM" || by === "SIGINT") return new Error(`The reader was ended by ${by}.`);
  const ranOut = code === tooMuchMemory || by === "SIGABRT" || complaint.includes("heap out of memory");
  if (ranOut) return new UnreadableFile("The reader ran out of memory on this file. Is it complete, and in one piece?");
  if (by !== null)
    return new UnreadableFile(`The reader crashed on this file (${by}). Is it complete, and in one piece?`);
  return new Error(`The reader ended with code ${code}: ${complaint}`);
}
