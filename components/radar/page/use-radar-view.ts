"use client";

import { useSearchParams } from "next/navigation";
import { useCallback, useEffect, useRef, useState } from "react";
import { writeSoon } from "#components/ui/write-soon.ts";
import { parseRadarView, type RadarView, radarQuery, type ViewFacts } from "#lib/radar/view/radar-view.ts";

/** `isStep`: the way back leads to what was shown before. */
export type ChangeView = (change: Partial<RadarView>, how?: { isStep?: boolean }) => void;

/**
 * What is looked at on the radar. It changes at once, without the server, and stands in the address a moment later: browsers refuse an address
 * that changes with every move of a slider. What the way back brings is shown again.
 * @param asked what the address said when the page was made
 */
export function useRadarView(asked: RadarView, facts: ViewFacts): [RadarView, ChangeView] {
  // The way back leads to a page that was made before, for another address.
  const address = useSearchParams();
  const [view, setView] = useState(() => viewOf(address, facts));
  const [seen, setSeen] = useState(asked);
  const newest = useRef({ view, facts });
  const query = (one: RadarView) => radarQuery(one, facts).toString();
  // A link led to another view of this page.
  if (query(asked) !== query(seen)) {
    setSeen(asked);
    setView(asked);
  }

  useEffect(() => {
    newest.current = { view, facts };
  });

  useEffect(() => {
    if (isWritten(view, facts)) return;
    return writeSoon(() => {
      if (!isWritten(view, facts)) window.history.replaceState(null, "", addressOf(view, facts));
    });
  }, [view, facts]);

  useEffect(() => {
    function onBack() {
      setView(viewOf(new URLSearchParams(window.location.search), newest.current.facts));
    }
    window.addEventListener("popstate", onBack);
    return () => window.removeEventListener("popstate", onBack);
  }, []);

  const change = useCallback<ChangeView>((part, { isStep = false } = {}) => {
    const { view: before, facts: now } = newest.current;
    const next = { ...before, ...part };
    newest.current.view = next;
    setView(next);
    if (!isStep) return;
    // What is not written yet is where the way back leads.
    if (!isWritten(before, now)) window.history.replaceState(null, "", addressOf(before, now));
    if (!isWritten(next, now)) window.history.pushState(null, "", addressOf(next, now));
  }, []);

  return [view, change];
}

function viewOf(address: URLSearchParams, facts: ViewFacts): RadarView {
  return parseRadarView(Object.fromEntries(address), facts);
}

function addressOf(view: RadarView, facts: ViewFacts): string {
  const query = radarQuery(view, facts).toString();
  return `${window.location.pathname}${query && `?${query}`}`;
}

function isWritten(view: RadarView, facts: ViewFacts): boolean {
  return `${window.location.pathname}${window.location.search}` === addressOf(view, facts);
}
