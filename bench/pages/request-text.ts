/** What is answered to a signed-in browser, as text. Throws on any answer but 200. */
export async function requestText(url: string, cookie: string): Promise<string> {
  const response = await fetch(url, { headers: { cookie } });
  if (response.status !== 200) throw new Error(`${url} was answered ${response.status}.`);
  return response.text();
}
