import { expect, test } from "vitest";
import { ticketText } from "./ticket.ts";

test.each([
  ["https://github.example/shop/api/issues/42", "", "shop/api #42"],
  ["https://gitlab.example/group/shop/-/merge_requests/7", "", "group/shop #7"],
  ["https://jira.example/browse/SHOP-12", "", "SHOP-12"],
  ["https://tickets.example/", "", "tickets.example"],
  ["https://tickets.example/%E0%A4%A", "", "%E0%A4%A"],
  ["https://jira.example/browse/SHOP-12", "Baskets", "Baskets"],
])("%s reads as a link should", (url, title, text) => {
  expect(ticketText({ url, title })).toBe(text);
});
