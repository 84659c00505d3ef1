import { parseArgs } from "node:util";
import { nearestNames } from "#lib/shared/nearest-names.ts";
import { CommandFailure } from "./command-failure.ts";

/** An option of a command: `flag` takes no value, `text` one (the last counts), `list` one each time. */
export type Option = {
  name: string;
  kind: "flag" | "text" | "list";
  short?: string;
  /** What stands for the value in the help: `SECONDS`. */
  value?: string;
  help: string;
};

/** The options that were given, and what stands beside them. */
export class Arguments {
  readonly #given: Map<string, string[]>;
  readonly operands: readonly string[];

  constructor(given: Map<string, string[]>, operands: readonly string[]) {
    this.#given = given;
    this.operands = operands;
  }

  flag(name: string): boolean {
    return this.#given.has(name);
  }

  text(name: string): string | undefined {
    return this.#given.get(name)?.at(-1);
  }

  list(name: string): readonly string[] {
    return this.#given.get(name) ?? [];
  }

  /** Whole or broken seconds from 0 up. Throws a usage failure for anything else. */
  seconds(name: string, otherwise: number): number {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    if (/^\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new CommandFailure("usage", `--${name} takes seconds, as in --${name} 600, not ${JSON.stringify(text)}.`);
  }

  /** One of the named values. Throws a usage failure for another. */
  choice<Choice extends string>(name: string, choices: readonly Choice[], otherwise: Choice): Choice {
    const text = this.text(name);
    if (text === undefined) return otherwise;
    const chosen = choices.find((choice) => choice === text);
    if (chosen) return chosen;
    throw new CommandFailure("usage", `--${name} is ${choices.join(", ")}, not ${JSON.stringify(text)}.`);
  }
}

/**
 * Reads a command's arguments. Everything after `--` is an operand.
 * @throws CommandFailure (usage) for an unknown option, naming the nearest, or one without its value
 */
export function readArguments(args: readonly string[], options: readonly Option[]): Arguments {
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(options.map(parseOption)),
  });
  const given = new Map<string, string[]>();
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = options.find(({ name }) => name === token.name);
    if (!option) throw new CommandFailure("usage", unknownOption(token.rawName, options));
    given.set(option.name, [...(given.get(option.name) ?? []), valueOf(option, token)]);
  }
  return new Arguments(given, operands);
}

type OptionToken = { rawName: string; value?: string | undefined; inlineValue?: boolean | undefined };

function valueOf(option: Option, { rawName, value, inlineValue }: OptionToken): string {
  if (option.kind === "flag") {
    if (inlineValue) throw new CommandFailure("usage", `${rawName} takes no value.`);
    return "";
  }
  // `--test --create` has lost its value; `-f -` means standard input.
  const isMissing = value === undefined || (!inlineValue && /^-./.test(value));
  if (isMissing) throw new CommandFailure("usage", `${rawName} needs a value: ${rawName} ${option.value ?? "VALUE"}.`);
  return value;
}

function unknownOption(rawName: string, options: readonly Option[]): string {
  const [nearest] = nearestNames(
    rawName,
    options.map(({ name }) => `--${name}`),
    1,
  );
  return `There is no option ${rawName} here.${nearest ? ` Did you mean ${nearest}?` : ""}`;
}

function parseOption({ name, kind, short }: Option) {
  const type = kind === "flag" ? ("boolean" as const) : ("string" as const);
  return [name, { type, multiple: true, ...(short && { short }) }] as const;
}
