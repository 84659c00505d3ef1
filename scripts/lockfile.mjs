// npm leaves optional packages for other platforms out of package-lock.json when the registry at hand does not have them;
// `npm ci` then refuses the file, and a Mac misses its binaries. This adds them: run it after every `npm install`.
// With --check it changes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectDir } from "./install.mjs";

const operatingSystems = [
  "aix",
  "android",
  "darwin",
  "freebsd",
  "linux",
  "netbsd",
  "openbsd",
  "openharmony",
  "sunos",
  "win32",
];
const processors = ["arm", "arm64", "ia32", "loong64", "mips64el", "ppc64", "riscv64", "s390x", "wasm32", "x64"];
const libraries = { gnu: "glibc", musl: "musl" };

/**
 * Adds an entry for each optional dependency that no entry of the lock file answers.
 * @returns the names of those that were missing
 */
export function completeLock(lock) {
  const missing = [];
  for (const [path, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (findEntry(lock.packages, path, name)) continue;
      lock.packages[`node_modules/${name}`] = stub(name, range, entry);
      missing.push(name);
    }
  }
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  return missing;
}

/** Node's own way to a package: beside the one that asks, then in each folder above it. */
function findEntry(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
    const entry = packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`];
    if (entry || folder === "") return entry;
  }
}

/** What npm writes for a package of another platform, as far as its name tells. */
function stub(name, range, { dev }) {
  const words = name.split(/[/-]/);
  const libc = words.filter((word) => word in libraries).map((word) => libraries[word]);
  const os = words
    .map((word) => (word === "windows" ? "win32" : word))
    .filter((word) => operatingSystems.includes(word));
  const cpu = words.filter((word) => processors.includes(word)).slice(-1);
  return {
    version: range.replace(/^[\^~]/, ""),
    ...(cpu.length > 0 && { cpu }),
    ...(dev && { dev }),
    ...(libc.length > 0 && { libc }),
    optional: true,
    ...(os.length > 0 && { os }),
  };
}

if (import.meta.main ?? process.argv[1]?.endsWith("lockfile.mjs")) {
  const file = join(projectDir, "package-lock.json");
  const lock = JSON.parse(readFileSync(file, "utf8"));
  const missing = completeLock(lock);
  if (missing.length > 0 && process.argv.includes("--check")) {
    console.error(`package-lock.json misses ${missing.join(", ")}: run node scripts/lockfile.mjs`);
    process.exitCode = 1;
  } else if (missing.length > 0) {
    writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
    console.log(`Added ${missing.length} optional packages of other platforms.`);
  }
}
