// A programme from the first yes to the last deletion, in travelled time: two tandems, four people and the coordinator,
// each in a browser of their own. What they do is done by clicks; only the clock is moved from outside.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";

import { type Locator } from "@playwright/test";

import { type Demo, startDemo } from "../server.ts";
import { Person, addressOf, after, berlin, days, moment, remindedOf } from "../season.ts";
import { as, expect, proven, story } from "../support.ts";

/** A Thursday. The programme begins three weeks later, on the last Thursday of summer time. */
const begin = new Date("2026-10-01T08:00:00Z");

const passphrase = "sechs stille Monate im Tandem";
const note = "KANARINOTIZ vom ersten Treffen";
const goals = { a: "KANARIZIEL Prompts schreiben", b: "KANARIZIEL Dashboards lesen" };
const learned = "KANARILERNEN: gelassen fragen";

const season = story.extend<{ house: Demo }>({
  house: async ({}, use) => {
    const house = await startDemo({ GEGENSTROM_LOG: "trace" }, begin);
    await use(house);
    await house.stop();
  },
  baseURL: async ({ house }, use) => use(house.url),
});

season("six months of two tandems", async ({ page, browser, house }) => {
  season.skip(season.info().project.name === "plain", "played on a phone and on a desktop");
  season.setTimeout(300_000);

  /** The coordinator looks at a page of the programme, signed in anew where a month has gone by. */
  const look = async (path: string) => {
    const answer = await page.goto(`/programmes/1${path}`);
    if (!answer?.url().includes("/sign-in")) return;
    await as(page, "coordinator");
    await page.goto(`/programmes/1${path}`);
  };
  const rowOf = (name: string): Locator =>
    page.getByRole("row").filter({ has: page.getByRole("rowheader", { name, exact: true }) });
  const stateIs = async (mentee: string, state: string) => {
    await look("/tandems");
    await expect(rowOf(mentee).getByText(state, { exact: true })).toBeVisible();
  };
  /** How many letters somebody was written so far. */
  const letters = async (name: string): Promise<number> => {
    await look("/letters");
    await expect(rowOf(name).first()).toBeVisible();
    return rowOf(name).count();
  };
  /** What the last letter to somebody is about. */
  const lastLetter = async (name: string): Promise<string> => {
    await look("/letters");
    await rowOf(name).first().getByRole("link").click();
    return page.locator("main").innerText();
  };

  // The second tandem is one of those whom nobody has answered for yet.
  await page.goto("/");
  await as(page, "coordinator");
  const pairs = async (view: string) => {
    await look(`/tandems${view}`);
    const rows = await page.locator("tbody tr").all();
    return Promise.all(rows.map((row) => row.locator("th, td:nth-child(2)").allInnerTexts()));
  };
  const everybody = (await pairs("")).flat();
  const once = (name: string) => everybody.filter((other) => other === name).length === 1;
  // With one tandem each; and browsers take no address with an å in its first part.
  const fit = (await pairs("?standing=open")).filter(
    ([mentee = "", mentor = ""]) => once(mentor) && once(mentee) && /^[A-Za-zÄÖÜäöüß -]+$/.test(mentor + mentee),
  );
  const [menteeOfB = "", mentorOfB = ""] = fit.at(-1) ?? [];
  const a = { mentor: await Person.come(browser, "mentor"), mentee: await Person.come(browser, "mentee") };
  const b = {
    mentor: await Person.come(browser, { address: await addressOf(mentorOfB) }),
    mentee: await Person.come(browser, { address: await addressOf(menteeOfB) }),
  };
  const all = [a.mentor, a.mentee, b.mentor, b.mentee];
  const allArrive = async () => {
    for (const person of all) await person.arrive();
  };

  await season.step("both proposals are accepted, both agreements signed", async () => {
    await allArrive();
    await proven(b.mentor.page, "season-somebody");
    for (const person of all) await person.accept();
    for (const person of all) await person.sign();
    await stateIs(menteeOfB, "läuft");
  });

  const dates = await season.step("goals, a sealed note, and all meetings at once", async () => {
    await a.mentee.setGoal(goals.a);
    await b.mentor.setGoal(goals.b);
    await a.mentor.writeSealed(passphrase, note);
    return { a: await a.mentee.book("Raum Nordlicht"), b: await b.mentor.book("Kantine") };
  });
  const hours = dates.a.map((words) => /\d\d:\d\d/.exec(words)?.[0] ?? "");
  // Before and after both changes of the clocks: the hour on the wall stays.
  for (const series of Object.values(dates)) {
    expect(series).toHaveLength(6);
    expect(new Set(series.map((words) => /\d\d:\d\d/.exec(words)?.[0])).size, String(series)).toBe(1);
  }

  const first = { a: moment(dates.a[0] ?? ""), b: moment(dates.b[0] ?? "") };
  await season.step("one reminder, one question, and the first meeting was held", async () => {
    await house.travel(after(remindedOf(first.b), -1000));
    const before = await letters(menteeOfB);
    await house.travel(remindedOf(first.b));
    expect(await letters(menteeOfB), "reminded once").toBe(before + 1);
    expect(await lastLetter(menteeOfB)).toContain("Erinnerung: Termin");
    await house.travel(after(new Date(Math.max(first.a.getTime(), first.b.getTime())), 4 * days));
    await allArrive();
    expect(await a.mentee.tellHeld()).toBe(1);
    expect(await b.mentor.tellHeld()).toBe(1);
  });

  await season.step("one moves the second meeting, the other calls it off and finds another day", async () => {
    await a.mentor.openNext();
    await a.mentor.page.locator('input[name="to"]').first().check();
    await a.mentor.press("Auf diesen Termin verschieben");
    const moved = await a.mentee.planned();
    expect(moved).toHaveLength(5);
    expect(moved[0]).not.toBe(dates.a[1]);

    await b.mentee.openNext();
    await b.mentee.page.getByText("Kein neuer Termin").click();
    await b.mentee.press("Treffen ausfallen lassen");
    expect(await b.mentor.planned()).toHaveLength(4);
    await b.mentee.page.locator("section[aria-labelledby=past-h] .card").filter({ hasText: "ausgefallen" }).getByRole("link").click();
    await b.mentee.page.locator('input[name="to"]').first().check();
    await b.mentee.press("Diesen Termin festlegen");
    expect(await b.mentor.planned()).toHaveLength(5);
    expect(await lastLetter(menteeOfB)).toContain("Termin");
  });

  await season.step("after the second meeting: the start-check, and a wish to talk", async () => {
    const second = [...(await a.mentee.planned()).slice(0, 1), ...(await b.mentor.planned()).slice(0, 1)].map(moment);
    await house.travel(after(new Date(Math.max(...second.map(Number))), 4 * days));
    await allArrive();
    expect(await a.mentee.tellHeld()).toBe(1);
    expect(await b.mentor.tellHeld()).toBe(1);
    for (const [person, fits] of [[a.mentee, "Ja, es passt"], [b.mentee, "Bitte melden Sie sich bei mir"]] as const) {
      await person.enter("Start-Check");
      const sentences = await person.page.locator("fieldset:has(.scale)").all();
      expect(sentences).toHaveLength(4);
      for (const sentence of sentences) await sentence.getByRole("radio").nth(3).check();
      await person.page.getByRole("radio", { name: fits }).check();
      await person.press("Abschicken");
    }
    await look("/conversations");
    await expect(page.locator("main")).toContainText(menteeOfB);
    await expect(page.locator("main")).toContainText("wartet seit");
    await page.getByRole("button", { name: "Gespräch geführt" }).click();
    await expect(page.locator("main")).not.toContainText("wartet seit");
  });

  await season.step("half-time: an event, a look at the goals, and one tandem rests", async () => {
    await look("/calendar");
    await page.getByLabel("Anlass").selectOption({ label: "Treffen zur Halbzeit" });
    await page.getByLabel("Tag").fill("2027-01-28");
    await page.getByLabel("Beginn").fill("10:00");
    await page.getByLabel("Ort").fill("Großer Saal");
    await page.getByRole("button", { name: "Planen und einladen" }).click();
    await house.travel(berlin("2027-01-25", "09:00"));
    await allArrive();
    await a.mentee.enter("Treffen zur Halbzeit");
    await a.mentee.press("Ja, ich komme");
    await a.mentee.tellHeld();
    await b.mentor.tellHeld();
    await a.mentee.review(goals.a, "Zur Halbzeit", "teilweise");
    await b.mentor.enter("Hilfe, Pause, Ende");
    await b.mentor.page.getByLabel("Voraussichtlich bis").fill("2027-02-08");
    await b.mentor.press("Tandem ruhen lassen");
    expect(await b.mentee.planned()).toEqual([]);
    await stateIs(menteeOfB, "ruht");
    await look("/calendar");
    await expect(page.locator("main")).toContainText("1 kommt, 0 nicht");
  });

  await season.step("it goes on after the rest, with new dates", async () => {
    await house.travel(berlin("2027-02-08", "09:00"));
    await b.mentee.arrive();
    await b.mentee.enter("Hilfe, Pause, Ende");
    await b.mentee.press("Es geht weiter");
    await b.mentee.enter("Treffen");
    await b.mentee.page.locator('input[name="series"]').first().check();
    await b.mentee.press("Alle Treffen festlegen");
    expect((await b.mentor.planned()).length).toBeGreaterThan(0);
    await stateIs(menteeOfB, "läuft");
  });

  await season.step("the night the clocks go forward: the reminder comes at eight all the same", async () => {
    await house.travel(berlin("2027-03-22", "09:00"));
    await allArrive();
    const mentee = (await a.mentor.page.locator("main").innerText()).match(/Sie und (.+)/)?.[1] ?? "";
    await a.mentee.tellHeld();
    await b.mentor.tellHeld();
    await a.mentee.enter("Treffen");
    await a.mentee.page.getByText("Einen weiteren Termin festlegen").click();
    await a.mentee.page.getByLabel("Tag", { exact: true }).last().fill("2027-03-30");
    await a.mentee.page.getByLabel("Uhrzeit").last().fill(hours[0] ?? "");
    await a.mentee.press("Termin festlegen");
    expect((await a.mentee.planned()).join("\n")).toContain(`30. März 2027, ${hours[0]}`);
    await house.travel(after(berlin("2027-03-28", "08:00"), -1000));
    const before = await letters(mentee);
    await house.travel(berlin("2027-03-28", "08:00"));
    expect(berlin("2027-03-28", "08:00").toISOString()).toBe("2027-03-28T06:00:00.000Z");
    expect(await letters(mentee)).toBe(before + 1);
  });

  await season.step("the close: goals reviewed, certificates, and the day of deletion is told", async () => {
    await house.travel(berlin("2027-04-21", "17:00"));
    await allArrive();
    for (const [teller, goal] of [[a.mentee, goals.a], [b.mentor, goals.b]] as const) {
      await teller.tellHeld();
      await teller.review(goal, "Am Ende", "erreicht");
    }
    await a.mentee.close(learned);
    await b.mentor.close("Geduld");
    await expect(a.mentee.main).toContainText("21. Mai 2027");
    await a.mentee.main.getByRole("link", { name: "Zertifikat öffnen" }).click();
    await expect(a.mentee.main).toContainText(learned);
    await proven(a.mentee.page, "season-certificate");
    const paper = await a.mentee.page.request.get(`${new URL(a.mentee.page.url()).pathname}.pdf`);
    expect((await paper.body()).subarray(0, 5).toString()).toBe("%PDF-");
    await stateIs(menteeOfB, "abgeschlossen");
  });

  await season.step("a week before, both are told; a day after, it is gone", async () => {
    await house.travel(berlin("2027-05-20", "09:00"));
    await a.mentee.arrive();
    await a.mentee.enter("Ziele");
    await expect(a.mentee.main).toContainText(goals.a);
    await house.travel(berlin("2027-05-23", "09:00"));
    await allArrive();
    for (const person of all) {
      await person.enter("Ziele");
      await expect(person.main).toContainText("Dieses Tandem hat keine Ziele aufgeschrieben.");
    }
    await a.mentee.enter("Abschluss");
    await expect(a.mentee.main).not.toContainText(learned);
    await stateIs(menteeOfB, "abgeschlossen");
  });

  await season.step("what the two wrote stands on no page of the coordinator, in no letter, and not in the log", async () => {
    await look("");
    const seen = await everyPage(page);
    expect(seen.length).toBeGreaterThan(25);
    expect(seen.filter(({ text }) => text.includes("KANARI")).map(({ path }) => path)).toEqual([]);
    const said = house.said();
    expect(said, "the log is on").toContain("answered");
    for (const word of ["KANARI", passphrase, "hohenfels-antriebe.example", mentorOfB]) expect(said).not.toContain(word);
    for (const name of await readdir(house.folder)) {
      const bytes = await readFile(join(house.folder, name));
      for (const word of ["KANARINOTIZ", passphrase]) expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
    }
  });
  for (const person of all) await person.page.context().close();
});

/** All pages that links lead to from here, a few of each kind. */
async function everyPage(page: import("@playwright/test").Page): Promise<{ path: string; text: string }[]> {
  const kinds = new Map<string, number>();
  const queue = [new URL(page.url()).pathname];
  const known = new Set(queue);
  const seen: { path: string; text: string }[] = [];
  for (let path = queue.shift(); path; path = queue.shift()) {
    const kind = path.replace(/\d+/g, "N");
    const before = kinds.get(kind) ?? 0;
    if (before >= 4) continue;
    kinds.set(kind, before + 1);
    const text = await (await page.request.get(path)).text();
    seen.push({ path, text });
    for (const [, link = ""] of text.matchAll(/href="(\/[^"#]*)/g)) {
      const next = link.replaceAll("&amp;", "&");
      if (known.has(next) || next.startsWith("/assets/")) continue;
      known.add(next);
      queue.push(next);
    }
  }
  return seen;
}
