/** Why a file that somebody named could not be read: "There is no file headroom.yaml." */
export function fileFault(path: string, error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR") return `There is no file ${path}.`;
  if (code === "EISDIR") return `${path} is a folder, not a file.`;
  if (code === "EACCES" || code === "EPERM") return `${path} cannot be read: you have no permission to.`;
  return `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
