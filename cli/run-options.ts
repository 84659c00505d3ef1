import { formatIds } from "#lib/load-tests/parsed-run.ts";
import type { Arguments, Option } from "./arguments.ts";
import { CommandFailure } from "./command-failure.ts";
import { urlOption } from "./settings.ts";

export const waitOption: Option = {
  name: "wait",
  kind: "text",
  value: "SECONDS",
  help: "how long to wait for the verdict (600)",
};

export const failOnOption: Option = {
  name: "fail-on",
  kind: "text",
  value: "WHICH",
  help: "fail, warning or never: which verdict ends with exit code 1 (fail)",
};

export const jsonOption: Option = { name: "json", kind: "flag", help: "print the run as JSON, and nothing else" };

export const teamOption: Option = {
  name: "team",
  kind: "text",
  value: "SLUG",
  help: "the team; needed with a token of the whole instance",
};

/** What `upload` and `run` take. */
export const runOptions: Option[] = [
  { name: "test", kind: "text", value: "TEST", help: "the test that the results belong to" },
  { name: "create", kind: "flag", help: "make the test and the environment where they are missing" },
  { name: "environment", kind: "text", value: "NAME", help: "where the test ran; left out, the test's own" },
  { name: "revision", kind: "text", value: "SHA", help: "the commit that was tested (from the CI or git)" },
  { name: "branch", kind: "text", value: "NAME", help: "runs of one branch are compared (from the CI or git)" },
  { name: "version", kind: "text", value: "VERSION", help: "the version that was tested (a tag, from the CI or git)" },
  { name: "started-at", kind: "text", value: "TIME", help: "when the test started, as in 2026-11-20T02:00:00Z" },
  { name: "format", kind: "text", value: "FORMAT", help: `auto, or ${formatIds.join(", ")}` },
  { name: "tag", kind: "list", value: "KEY=VALUE", help: "a tag of the run; may be given several times" },
  { name: "config", kind: "list", value: "KEY=VALUE", help: "how the run was set up: users=200; several times" },
  teamOption,
  failOnOption,
  waitOption,
  { name: "no-wait", kind: "flag", help: "upload only, and ask for no verdict" },
  { name: "retry", kind: "text", value: "SECONDS", help: "how long to try again when Headroom is not reached (120)" },
  jsonOption,
  urlOption,
];

export const failOns = ["fail", "warning", "never"] as const;
export type FailOn = (typeof failOns)[number];

export function failOnOf(given: Arguments): FailOn {
  return given.choice("fail-on", failOns, "fail");
}

/**
 * The parameters of `POST /api/v1/runs` that were given as options; what is not valid is refused before a test of an
 * hour is started.
 * @throws CommandFailure (usage)
 */
export function runParameters(given: Arguments): [name: string, value: string][] {
  const test = given.text("test")?.trim();
  if (!test) throw new CommandFailure("usage", "Say which test the results belong to: --test checkout.");
  const startedAt = given.text("started-at");
  if (startedAt !== undefined && !/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/i.test(startedAt))
    throw new CommandFailure(
      "usage",
      `--started-at takes a time as in 2026-11-20T02:00:00Z, not ${JSON.stringify(startedAt)}.`,
    );
  const plain: [string, string | undefined][] = [
    ["test", test],
    ["team", given.text("team")],
    ["create", given.flag("create") ? "true" : undefined],
    ["environment", given.text("environment")],
    ["startedAt", startedAt],
    ["format", given.choice("format", ["auto", ...formatIds], "auto")],
  ];
  return [
    ...plain.flatMap(([name, value]): [string, string][] => (value && value !== "auto" ? [[name, value]] : [])),
    ...facts(given, "tag"),
    ...facts(given, "config"),
  ];
}

function facts(given: Arguments, name: "tag" | "config"): [string, string][] {
  const pairs = given.list(name).map((text) => {
    const at = text.indexOf("=");
    if (at < 1) throw new CommandFailure("usage", `--${name} takes KEY=VALUE, not ${JSON.stringify(text)}.`);
    return [`${name}.${text.slice(0, at)}`, text.slice(at + 1)] as [string, string];
  });
  // The last one of a key counts, as for every option; the API refuses a parameter that is given twice.
  return [...new Map(pairs)];
}
