// Invitations and feed of a running demo, read by a parser that shares no code with ours.

import ICAL from "ical.js";
import { type Page } from "@playwright/test";

import { as, expect, story } from "../support.ts";

const tandem = async (page: Page, role: "mentor" | "mentee") => {
  await as(page, role);
  await page.getByRole("link", { name: "Zu Ihrem Tandem" }).first().click();
};

async function runs(page: Page): Promise<void> {
  for (const role of ["mentor", "mentee"] as const) {
    await as(page, role);
    await page.getByRole("button", { name: "Ja, ich bin dabei" }).first().click();
  }
  for (const role of ["mentor", "mentee"] as const) {
    await tandem(page, role);
    await page.getByRole("link", { name: "Jetzt lesen" }).click();
    await page.getByRole("button", { name: "Gelesen" }).click();
    await page.getByRole("link", { name: "Zur Vereinbarung" }).click();
    await page.getByLabel("Ich habe die Vereinbarung gelesen").check();
    await page.getByLabel("Ich halte mich an den Verhaltenskodex").check();
    await page.getByRole("button", { name: "Unterschreiben" }).click();
  }
}

/** What the file behind an address says, and its one zone. */
async function calendar(page: Page, address: string) {
  const answer = await page.request.get(address);
  expect(answer.headers()["content-type"]).toContain("text/calendar");
  const text = await answer.text();
  expect(text).not.toMatch(/[^\r]\n/);
  const component = new ICAL.Component(ICAL.parse(text));
  const zones = component.getAllSubcomponents("vtimezone");
  expect(zones).toHaveLength(1);
  const events = component.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { component, zone: new ICAL.Timezone(zones[0]!), events };
}

story("invitations, their updates and the feed are calendars for others, too", async ({ page }) => {
  story.setTimeout(300_000);
  await runs(page);
  await tandem(page, "mentor");
  const home = page.url();
  await page.goto(`${home}/meetings`);
  await page.locator('input[name="series"]').first().check();
  await page.locator('button[value="book"]').click();

  await page.goto(`${home}/meetings`);
  const links = await page.locator('a[href*="/meetings/"]').evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).href));
  const meeting = links.find((link) => /\/meetings\/\d+$/.test(link))!;
  const first = await calendar(page, `${meeting}/termin.ics`);
  expect(first.component.getFirstPropertyValue("method")).toBe("REQUEST");
  expect(first.events).toHaveLength(1);
  const [before] = first.events;
  expect(before!.uid).toMatch(/^gegenstrom-.+@/);
  expect(before!.sequence).toBe(0);
  expect(before!.attendees.length).toBeGreaterThan(0);
  expect(before!.summary).toBe("Termin");
  // The zone that comes along says the same as the world's clocks: also in summer.
  expect(first.zone.tzid).toBe("Europe/Berlin");
  for (const [local, utc] of [["2027-01-15T14:00:00", "2027-01-15T13:00:00Z"], ["2027-07-15T14:00:00", "2027-07-15T12:00:00Z"]] as const) {
    const time = ICAL.Time.fromDateTimeString(local);
    time.zone = first.zone;
    expect(time.convertToZone(ICAL.Timezone.utcTimezone).toString()).toBe(utc);
  }

  // Moved, it is the same entry in a newer state.
  await page.goto(meeting);
  await page.locator('input[name="to"]').first().check();
  await page.locator('button[value="move"]').click();
  const second = await calendar(page, `${meeting}/termin.ics`);
  const [after] = second.events;
  expect(after!.uid).toBe(before!.uid);
  expect(after!.sequence).toBe(1);
  expect(after!.startDate.toString()).not.toBe(before!.startDate.toString());

  await page.goto("/my-calendar");
  await page.locator('button[value="feed"]').click();
  const feed = await page.locator("#feed-link").inputValue();
  const all = await calendar(page, feed);
  expect(all.component.getFirstPropertyValue("method")).toBe("PUBLISH");
  const uids = all.events.map((event) => event.uid);
  expect(new Set(uids).size).toBe(uids.length);
  const same = all.events.find((event) => event.uid === after!.uid)!;
  expect(same.sequence).toBe(1);
  expect(same.startDate.toString()).toBe(after!.startDate.toString());
  // A feed names nobody.
  expect(all.events.flatMap((event) => event.attendees)).toEqual([]);

  // Called off, the entry says so.
  await page.goto(meeting);
  await page.locator("summary").filter({ hasText: "Kein neuer Termin" }).first().click();
  await page.locator('button[value="drop"]').click();
  const off = await calendar(page, `${meeting}/termin.ics`);
  expect(off.component.getFirstPropertyValue("method")).toBe("CANCEL");
  expect(off.events[0]!.uid).toBe(before!.uid);
  expect(off.events[0]!.sequence).toBe(2);
});
