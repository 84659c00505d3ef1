/** Headers under which an uploaded file goes back: as an attachment that no browser runs or guesses at. */
export function attachmentHeaders(file: { fileName: string; bytes: bigint; sha256: string }): Record<string, string> {
  const plain = file.fileName.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return {
    "content-type": "application/octet-stream",
    "content-length": String(file.bytes),
    "content-disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    // RFC 9530: the receiver can check that every byte arrived.
    "repr-digest": `sha-256=:${Buffer.from(file.sha256, "hex").toString("base64")}:`,
  };
}
