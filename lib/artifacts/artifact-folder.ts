import path from "node:path";

/**
 * Where uploaded files live: `<data folder>/artifacts/<last two of the id>/<id>`, parts of uploads under `incoming/`.
 * Names are made here, never taken from an upload, so no file name can lead out of the folder.
 */
export type ArtifactFolder = { root: string; incoming: string };

const storeKeyShape = /^[0-9a-f]{2}\/[0-9a-f-]{36}$/;

export function artifactFolder(dataDir: string): ArtifactFolder {
  const root = path.join(dataDir, "artifacts");
  return { root, incoming: path.join(root, "incoming") };
}

export function storeKeyOf(id: string): string {
  return `${id.slice(-2)}/${id}`;
}

export function isStoreKey(text: string): boolean {
  return storeKeyShape.test(text);
}

/** @throws Error on a key that this module did not make. */
export function artifactPath(folder: ArtifactFolder, storeKey: string): string {
  if (!isStoreKey(storeKey)) throw new Error(`not a key of the artifact store: ${JSON.stringify(storeKey)}`);
  return path.join(folder.root, storeKey);
}
