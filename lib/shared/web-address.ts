/** Whether a text is an address that a browser opens: http or https, without a name and a password in it. */
export function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && (url.protocol === "https:" || url.protocol === "http:") && url.username === "";
}
