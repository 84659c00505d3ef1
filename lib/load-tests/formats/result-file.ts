import { readFile, stat } from "node:fs/promises";
import { UnreadableFile } from "../parsed-run.ts";

/** A file to read: where it is, unpacked, and what its uploader called it. */
export type ResultFile = { path: string; fileName: string };

/** A whole JSON file is held in memory while it is read, several times its size. */
const maxJsonBytes = 256 * 1024 * 1024;

/** The JSON value in a file. Throws UnreadableFile when it is too large, empty or no JSON. */
export async function readJson(file: ResultFile): Promise<unknown> {
  const { size } = await stat(file.path);
  if (size > maxJsonBytes)
    throw new UnreadableFile(
      `${file.fileName} is a JSON file of ${Math.round(size / 1024 / 1024)} MB; at most 256 MB can be read. ` +
        "Upload the tool's CSV or line-by-line JSON instead.",
    );
  const text = (await readFile(file.path, "utf8")).replace(/^\uFEFF/, "");
  if (text.trim() === "") throw new UnreadableFile(`${file.fileName} is empty. Upload the file that the tool wrote.`);
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableFile(
      `${file.fileName} is not valid JSON; it may have been cut short. Upload the complete file that the tool wrote.`,
    );
  }
}

/** The one file of a run whose tool writes one; throws UnreadableFile when there are more. */
export function onlyFile(files: ResultFile[], what: string): ResultFile {
  const [file] = files;
  if (!file || files.length > 1)
    throw new UnreadableFile(`Each ${what} is a run of its own: upload these ${files.length} files one by one.`);
  return file;
}
