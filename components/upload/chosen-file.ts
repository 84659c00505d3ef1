/** A file that somebody dropped or chose, and the folder that it was in ("" when it was alone). */
export type ChosenFile = { file: File; folder: string };

const mostFiles = 1000;

/** The files in a drop, those in folders among them. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // Asked at once: after the first await the browser empties the transfer.
  const entries = [...transfer.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  if (!entries.some((entry) => entry?.isDirectory)) return chosenFiles(transfer.files);
  const found: ChosenFile[] = [];
  // What cannot be read is left out.
  for (const entry of entries) if (entry) await collect(entry, "", found).catch(() => {});
  return found;
}

export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => ({ file, folder: "" }));
}

async function collect(entry: FileSystemEntry, folder: string, into: ChosenFile[]): Promise<void> {
  if (into.length >= mostFiles || entry.name.startsWith(".")) return;
  if (isFile(entry)) {
    into.push({ file: await new Promise<File>((resolve, reject) => entry.file(resolve, reject)), folder });
    return;
  }
  if (!isFolder(entry)) return;
  const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
  const reader = entry.createReader();
  // A reader hands out a hundred at a time, and none when it is through.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const inner of some) await collect(inner, path, into);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
