import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, mkdirSync } from "node:fs";

/** The user that the server runs as; null is the user who runs Headroom. PostgreSQL refuses to run as root. */
export type ServerAccount = { uid: number; gid: number } | null;

const userName = "postgres";

/** Root gets the system user `postgres`, made if it is missing; anybody else runs the server as themselves. */
export function findServerAccount(): ServerAccount {
  if (process.getuid?.() !== 0) return null;
  const account = lookUp() ?? (addUser(), lookUp());
  if (account) return account;
  throw new Error(
    `PostgreSQL does not run as root, and a user "${userName}" could not be made. Start Headroom as an ordinary user, or set DATABASE_URL.`,
  );
}

/** Whether the account passes a shell test (`-x`, `-r`, …) on a path: folders above it may be closed to others. */
export function mayReach(account: ServerAccount, test: "-x" | "-r", path: string): boolean {
  return spawnSync("/bin/sh", ["-c", `test ${test} "$1"`, "sh", path], { ...account, cwd: "/" }).status === 0;
}

/** Makes a folder through which the account gets to what is its own below. */
export function makePassable(account: ServerAccount, folder: string): void {
  mkdirSync(folder, { recursive: true });
  if (account) chmodSync(folder, 0o711);
}

export function giveTo(account: ServerAccount, path: string): void {
  if (account) chownSync(path, account.uid, account.gid);
}

function lookUp(): ServerAccount {
  const [uid, gid] = ["-u", "-g"].map((option) => spawnSync("id", [option, userName], { encoding: "utf8" }));
  if (uid?.status !== 0 || gid?.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function addUser() {
  const debian = ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", userName];
  if (spawnSync("useradd", debian).status !== 0) spawnSync("adduser", ["-S", "-D", "-H", userName]);
}
