import { expect, test } from "vitest";
import { joinLinks } from "./join-links.ts";
import { qrCode } from "./qr-code.ts";

test("a link leads to the round, and its place can be read aloud", () => {
  const { links } = joinLinks("7KQ4M2XD", { kind: "named", origins: ["https://headroom.example"] });
  const url = "https://headroom.example/r/7KQ4M2XD";
  expect(links).toEqual([{ url, place: "headroom.example/r", qr: qrCode(url) }]);
});

test("every address of the machine has a link of its own", () => {
  const origins = ["http://192.168.1.7:3000", "http://10.1.2.3:3000"];
  const { reach, links } = joinLinks("7KQ4M2XD", { kind: "localhost", origins });
  expect([reach, ...links.map(({ place }) => place)]).toEqual(["localhost", "192.168.1.7:3000/r", "10.1.2.3:3000/r"]);
});
