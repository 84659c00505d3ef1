import { headroom } from "./headroom.ts";
import { Signals } from "./signals.ts";
import { Terminal } from "./terminal.ts";

const { argv, env, stdout, stderr } = process;

// A reader that has seen enough (`| head`) is no failure of ours.
stdout.on("error", () => {});
process.exitCode = await headroom(argv.slice(2), {
  variables: env,
  folder: process.cwd(),
  terminal: new Terminal(stdout, stderr, env),
  signals: new Signals(),
});
