import { spawnSync } from "node:child_process";

/**
 * Installs a package of Debian where there is apt and we may: as root, or by sudo without a password.
 * @param {string} name
 * @param {(line: string) => void} say one line for the person who waits, and what apt complains of
 */
export function installDebian(name, say) {
  if (spawnSync("sh", ["-c", "command -v apt-get"]).status !== 0) return;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync("sudo", ["-n", "true"]).status !== 0) return;
  say(`Installing ${name} for the tests (some minutes, once) …`);
  const apt = (...args) => {
    const start = isRoot ? [] : ["sudo", "-n"];
    const [program, ...others] = [...start, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q", ...args];
    const options = { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] };
    const { status, stderr } = spawnSync(program, others, options);
    if (status !== 0) say(stderr.trim());
  };
  apt("update");
  apt("install", "-y", "--no-install-recommends", name);
}
