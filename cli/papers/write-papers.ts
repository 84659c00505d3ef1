import { accessSync, constants, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { RunAnswer } from "#lib/load-tests/runs/run-answer.ts";
import { verdictJunit } from "#lib/load-tests/verdict-papers/verdict-junit.ts";
import { commentMark, verdictMarkdown } from "#lib/load-tests/verdict-papers/verdict-markdown.ts";
import type { Arguments, Option } from "../arguments.ts";
import { readEvent } from "../ci-event.ts";
import type { Surroundings } from "../command.ts";
import { CommandFailure } from "../command-failure.ts";
import { failOnOf } from "../run-options.ts";
import { findPullRequest } from "./pull-request.ts";
import { writeComment } from "./write-comment.ts";

export const paperOptions: Option[] = [
  { name: "junit", kind: "text", value: "FILE", help: "write the verdict as JUnit XML, which CI servers show" },
  { name: "markdown", kind: "text", value: "FILE", help: "write the verdict as Markdown" },
  { name: "answer", kind: "text", value: "FILE", help: "write the run as JSON to a file, beside the text" },
  { name: "comment", kind: "flag", help: "write it to the pull or merge request, on GitHub and GitLab" },
];

/**
 * Looks before a load test of an hour, or an upload of a gigabyte, whether the files that were asked for can be written.
 * @throws CommandFailure (usage) for a folder, or where nothing may be written
 */
export function checkPapers(given: Arguments, { folder }: Pick<Surroundings, "folder">): void {
  for (const { name, kind } of paperOptions) {
    const path = kind === "text" ? given.text(name) : undefined;
    if (path === undefined) continue;
    const file = resolve(folder, path);
    orRefuse(path, () => {
      mkdirSync(dirname(file), { recursive: true });
      if (existsSync(file) && statSync(file).isDirectory()) throw new Error("it is a folder");
      accessSync(existsSync(file) ? file : dirname(file), constants.W_OK);
    });
  }
}

/**
 * Writes what was asked for of a run as it was last seen. A comment that cannot be written is said and changes no exit code.
 * @throws CommandFailure (usage) when a file cannot be written
 */
export async function writePapers(run: RunAnswer, given: Arguments, around: Surroundings): Promise<void> {
  const papers: Record<string, () => string> = {
    junit: () => verdictJunit(run, { warningsFail: failOnOf(given) === "warning" }),
    markdown: () => verdictMarkdown(run),
    answer: () => `${JSON.stringify(run, null, 2)}\n`,
  };
  for (const [name, content] of Object.entries(papers)) {
    const path = given.text(name);
    if (path !== undefined) write(path, content(), around);
  }
  if (given.flag("comment")) await comment(run, around);
}

function write(path: string, content: string, { folder }: Surroundings): void {
  const file = resolve(folder, path);
  orRefuse(path, () => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  });
}

function orRefuse(path: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    throw new CommandFailure("usage", `${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

async function comment(run: RunAnswer, { variables, terminal }: Surroundings): Promise<void> {
  const request = findPullRequest(variables, () => readEvent(variables.GITHUB_EVENT_PATH));
  if ("reason" in request) return terminal.say(`No comment was written: ${request.reason}.`);
  try {
    const how = await writeComment(request, commentMark(run.test), verdictMarkdown(run));
    terminal.say(
      `The verdict is ${how === "written" ? "a comment" : "in the comment"} of the request on ${request.host}.`,
    );
  } catch (error) {
    terminal.say(`No comment was written: ${error instanceof Error ? error.message : error}.`);
  }
}
