// Signing up on a telephone: from an invitation on paper, from a login card, and by the open call.

import type { Locator, Page } from "@playwright/test";

import { asCoordinator, axeClean, expect, fitsNarrow, keyboardReaches, proven, story, test } from "../support.ts";

/** Decides on the sign-up of the first programme, with an open call. */
async function open(page: Page): Promise<void> {
  await asCoordinator(page);
  await page.goto("/programmes/1/invite");
  await page.locator('input[name="call_open"]').check();
  await page.locator('form:has([name="closes_on"]) button').click();
  await expect(page.locator(".notice.success")).toBeVisible();
}

/** Invites somebody by name, and reads the way in off the printed letter. */
async function invite(page: Page, name: string): Promise<URL> {
  await page.goto("/programmes/1/invite");
  await page.locator('input[name="who"][value="single"]').check();
  await page.locator('[name="q"]').fill(name);
  await page.locator('form:has([name="who"]) button.primary').click();
  await page.locator('input[name="person"]').first().check();
  await page.locator('button[value="send"]').click();
  await expect(page.locator(".notice.success")).toBeVisible();
  await page.goto("/programmes/1/letters");
  await page.locator("tbody a").first().click();
  await page.locator('a[href*="/letters/print"]').click();
  await expect(page.locator("svg.qr")).toBeVisible();
  return new URL((await page.locator(".letter p a").getAttribute("href")) ?? "");
}

const languages = ["de", "de-du", "en"];

for (const lang of languages) {
  story(`five steps from an invitation (${lang})`, async ({ page, context, baseURL }) => {
    story.setTimeout(300_000);
    const phone = test.info().project.name === "phone";
    await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);
    await open(page);
    if (lang === "de") await proven(page, "invite");
    const way = await invite(page, "schmidt");
    if (lang === "de") await proven(page, "invitation-printed");
    await context.clearCookies();
    await context.addCookies([{ name: "lang", value: lang, url: baseURL ?? "" }]);

    const began = Date.now();
    let proving = 0;
    let taps = 0;
    const tap = async (target: Locator) => {
      taps += 1;
      await target.click();
    };
    const prove = async (name: string) => {
      const before = Date.now();
      await (lang === "de" ? proven(page, `sign-up-${name}`) : axeClean(page));
      if (lang !== "de") await fitsNarrow(page);
      proving += Date.now() - before;
    };
    const next = () => tap(page.locator('button[value="next"]'));
    const wrong = async () => {
      const before = Date.now();
      await page.locator('button[value="next"]').click();
      await expect(page.locator(".error-summary")).toBeFocused({ timeout: test.info().project.name === "plain" ? 1 : 5_000 }).catch((error) => {
        if (test.info().project.use.javaScriptEnabled !== false) throw error;
      });
      await expect(page.locator("p.error").first()).toBeVisible();
      await axeClean(page);
      proving += Date.now() - before;
    };

    // The QR code leads to a page that knows the code, and asks for a tap.
    await page.goto(way.pathname);
    await tap(page.locator("form button.primary"));
    await expect(page).toHaveURL(/\/sign-up\/.{40,}$/);
    const start = new URL(page.url()).pathname;
    await prove("start");
    await tap(page.locator(".panel a.button.primary"));

    await wrong();
    await tap(page.locator('input[name="mentor"]'));
    await tap(page.locator('input[name="mentee"]'));
    await prove("role");
    await next();

    await expect(page).toHaveURL(/\/2$/);
    await wrong();
    await tap(page.locator('input[name="offer"][value="ki-im-arbeitsalltag"]'));
    await tap(page.locator('input[name="offer"][value="nachhaltigkeit"]'));
    await tap(page.locator('input[name="want"][value="onboarding-erfahrung"]'));
    await tap(page.locator('fieldset#f-want details:has([value="2.4"]) summary'));
    await tap(page.locator('input[name="want"][value="2.4"]'));
    // A topic with levels asks where one stands; the form says so beside it.
    await wrong();
    taps += 2;
    await page.locator('select[name="level-2.4"]').selectOption("2");
    await prove("topics");
    await next();

    await expect(page).toHaveURL(/\/3$/);
    await wrong();
    await tap(page.locator('input[name="language"][value="de"]'));
    await tap(page.locator('input[name="on_site"]'));
    await tap(page.locator('input[name="online"]'));
    await tap(page.locator('input[name="usual"]'));
    await prove("meeting");
    await next();

    await expect(page).toHaveURL(/\/4$/);
    for (let n = 1; n <= 5; n += 1) await tap(page.locator(`input[name="style-${n}"][value="3"]`));
    await tap(page.locator('input[name="readiness"][value="4"]'));
    await tap(page.locator("textarea"));
    await page.locator("textarea").fill("Ich lerne gern von anderen.");
    await tap(page.locator('[name="q_veto"]'));
    await page.locator('[name="q_veto"]').fill("nowak");
    // Going on with a name typed and nobody ticked would lose it.
    await wrong();
    await tap(page.locator('.find:has([name="q_veto"]) button'));
    await tap(page.locator('input[name="veto"]').first());
    await prove("style");
    await next();

    await expect(page).toHaveURL(/\/5$/);
    await expect(page.locator("main")).not.toContainText(/nowak/i);
    await wrong();
    await tap(page.locator('input[value="matching"]'));
    await tap(page.locator('input[value="own_words"]'));
    await prove("consent");
    await next();
    await expect(page.locator(".notice.success")).toBeVisible();
    await prove("finished");
    const seconds = (Date.now() - began - proving) / 1_000;
    test.info().annotations.push({ type: "effort", description: `${taps} taps, ${seconds.toFixed(1)} s without reading` });
    if (phone) console.log(`sign-up (${lang}): ${taps} taps, ${seconds.toFixed(1)} s of machine time`);
    expect(taps).toBeLessThan(40);

    // The link shows no answers any more.
    await page.goto(`${start}/4`);
    await expect(page.locator("textarea")).toHaveCount(0);
  });
}

story("from a login card", async ({ page, context }) => {
  story.setTimeout(180_000);
  await open(page);
  // Everybody in the demo has a mailbox; an apprentice comes by the open call.
  const call = new URL(await page.locator("#call-link").innerText()).pathname;
  await page.goto(call);
  await page.locator('[name="name"]').fill("Yunus Azubi");
  await page.locator('[name="contact"]').fill("90210");
  await page.locator("form button.primary").click();
  await page.goto("/programmes/1/invite");
  await page.locator('button[value="admit"]').click();
  await page.locator("details:has([name=person]) summary").click();
  await page.locator('button[value="print"]').click();
  await expect(page.locator(".login-card")).toHaveCount(1);
  await proven(page, "login-cards");
  const code = await page.locator(".login-card strong.code").first().innerText();
  const name = await page.locator(".login-card strong").first().innerText();
  await context.clearCookies();

  await page.goto("/code");
  await proven(page, "code");
  const enter = async (text: string) => {
    await page.locator('[name="code"]').fill(text);
    await page.locator("form button.primary").click();
  };
  for (const wrong of ["hallo", "7K3M-Q9PX-2WTB", code.slice(0, 13)]) {
    await enter(wrong);
    await expect(page.locator("p.error")).toBeVisible();
    await expect(page.locator('[name="code"]')).toHaveValue(wrong);
  }
  await axeClean(page);
  await enter(code.toLowerCase());
  // The sign-up is what is waiting for them.
  await expect(page).toHaveURL(/\/sign-up\/1$/);
  await expect(page.locator("h1")).toContainText(name);
  await page.goto("/my-data");
  await expect(page.locator("main")).toContainText(name);
  await proven(page, "my-data-card");
  await page.goto("/sign-up/1");
  await expect(page.locator(".panel a.button.primary")).toBeVisible();
  await page.goto("/sign-up/1/1");
  await axeClean(page);
});

story("by the open call, whoever asks", async ({ page, context }) => {
  await open(page);
  const call = await page.locator("#call-link").innerText();
  await context.clearCookies();
  await page.goto(new URL(call).pathname);
  await proven(page, "open-call");
  await page.locator('[name="name"]').fill("Yara Unbekannt");
  await page.locator('[name="contact"]').fill("yara@anderswo.example");
  await page.locator("form button.primary").click();
  await expect(page.locator(".notice.success")).toBeVisible();
  await axeClean(page);
  await asCoordinator(page);
  await page.goto("/programmes/1/invite");
  await expect(page.locator("main")).toContainText("Yara Unbekannt");
  await proven(page, "invite-request");
  await page.locator('button[value="admit"]').click();
  await expect(page.locator(".notice.success")).toBeVisible();
});

story("the waiting list is told", async ({ page }) => {
  await asCoordinator(page);
  await page.goto("/programmes/1/waiting");
  await proven(page, "waiting");
  await page.locator('form:has([name="until"]) button').click();
  await expect(page.locator(".notice.success")).toBeVisible();
  await axeClean(page);
  if (test.info().project.name === "desktop") await keyboardReaches(page);
});
