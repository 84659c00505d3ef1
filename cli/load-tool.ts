import { basename } from "node:path";

/** How a load test is started so that it writes results. `patterns`: where they will be; empty for an unknown tool. */
export type PreparedTool = { name: string | null; argv: string[]; patterns: string[] };

type Tool = {
  name: string;
  /** The word behind the tool's name without which it does not test: `run`. */
  subcommands: readonly string[];
  prepare: (given: Given) => { added: string[]; patterns: string[] };
};

type Given = { args: string[]; folder: string; variable: (name: string) => string | undefined };

const jmeterCsv = "jmeter.save.saveservice.output_format";

const tools: Tool[] = [
  {
    name: "locust",
    subcommands: [],
    prepare: ({ args, folder, variable }) => {
      const own = valuesOf(args, ["--csv"]).at(-1) ?? variable("LOCUST_CSV");
      const prefix = own ?? `${folder}/locust`;
      const added = own === undefined ? ["--csv", prefix, ...missing(args, "--csv-full-history")] : [];
      return {
        added,
        patterns: ["stats", "stats_history", "failures", "exceptions"].map((part) => `${prefix}_${part}.csv`),
      };
    },
  },
  {
    name: "k6",
    subcommands: ["run"],
    prepare: ({ args, folder }) => {
      const json = valuesOf(args, ["--out", "-o"])
        .filter((out) => out.startsWith("json="))
        .map((out) => out.slice("json=".length));
      const own = [...json, ...valuesOf(args, ["--summary-export"])].slice(0, 1);
      const file = `${folder}/k6.json`;
      return own.length > 0 ? { added: [], patterns: own } : { added: ["--out", `json=${file}`], patterns: [file] };
    },
  },
  {
    name: "artillery",
    subcommands: ["run", "quick", "run-fargate", "run:fargate", "run-lambda", "run:lambda"],
    prepare: ({ args, folder }) => {
      const own = valuesOf(args, ["--output", "-o"]).at(-1);
      const file = `${folder}/artillery.json`;
      return own === undefined ? { added: ["--output", file], patterns: [file] } : { added: [], patterns: [own] };
    },
  },
  {
    name: "jmeter",
    subcommands: [],
    prepare: ({ args, folder }) => {
      const own = valuesOf(args, ["-l", "--logfile"]).at(-1);
      if (own !== undefined) return { added: [], patterns: [own] };
      const file = `${folder}/results.jtl`;
      const csv = args.some((arg) => arg.includes(jmeterCsv)) ? [] : [`-J${jmeterCsv}=csv`];
      return { added: ["-l", file, ...csv], patterns: [file] };
    },
  },
];

/** Programs that start another one that is named among their arguments. */
const wrappers =
  /^(npx|bunx|pnpx|npm|pnpm|yarn|uv|uvx|poetry|pipenv|pdm|pipx|hatch|python[\d.]*|py|env|nice|nohup|time|timeout|stdbuf|sudo|xvfb-run|caffeinate)$/;

/**
 * Finds the load tool in a command and has it write its results into `folder`, unless the command itself says where.
 * An unknown command stays as it is.
 */
export function prepareTool(
  argv: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string | undefined>>,
): PreparedTool {
  const found = findTool(argv);
  if (!found) return { name: null, argv: [...argv], patterns: [] };
  const { tool, insertAt } = found;
  const variable = (name: string) => variables[name] || undefined;
  const { added, patterns } = tool.prepare({ args: argv.slice(insertAt), folder, variable });
  return { name: tool.name, argv: argv.toSpliced(insertAt, 0, ...added), patterns };
}

/** The tool, and the place where its options may stand. */
function findTool(argv: readonly string[]): { tool: Tool; insertAt: number } | null {
  const last = wrappers.test(programName(argv[0] ?? "")) ? argv.length : 1;
  for (let index = 0; index < last; index += 1) {
    const tool = tools.find(({ name }) => name === programName(argv[index] ?? ""));
    if (!tool) continue;
    if (tool.subcommands.length === 0) return { tool, insertAt: index + 1 };
    const at = argv.findIndex((arg, k) => k > index && tool.subcommands.includes(arg));
    return at < 0 ? null : { tool, insertAt: at + 1 };
  }
  return null;
}

/** `/opt/jmeter/bin/jmeter.sh` is `jmeter`, `artillery@2.0.34` is `artillery`. */
function programName(arg: string): string {
  return basename(arg.replaceAll("\\", "/"))
    .replace(/\.(exe|cmd|bat|sh|py)$/i, "")
    .replace(/(?<=.)@.*$/, "");
}

/** The values of an option in any of its spellings: `--out x`, `--out=x`, `-o x`, `-ox`. */
function valuesOf(args: readonly string[], spellings: readonly string[]): string[] {
  return args.flatMap((arg, index) => {
    if (spellings.includes(arg)) return args[index + 1] === undefined ? [] : [args[index + 1] ?? ""];
    const long = spellings.find((name) => name.startsWith("--") && arg.startsWith(`${name}=`));
    return long ? [arg.slice(long.length + 1)] : [];
  });
}

function missing(args: readonly string[], flag: string): string[] {
  return args.includes(flag) ? [] : [flag];
}
