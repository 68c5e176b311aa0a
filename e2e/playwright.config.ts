import { defineConfig } from "@playwright/test";

// Debian's Chromium: nothing is downloaded. The flags keep it from talking to anybody but the pages under test.
const chromium = {
  executablePath: process.env.GEGENSTROM_CHROMIUM ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};

const desktop = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  reporter: [["list"]],
  // A test that passes on its second try hides something.
  retries: 0,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    actionTimeout: 15_000,
    launchOptions: chromium,
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    colorScheme: "light",
    contextOptions: { reducedMotion: "reduce" },
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
  },
  projects: [
    { name: "desktop", use: desktop },
    { name: "phone", use: phone },
    // The same pages without JavaScript: everything must be possible. Words do not change that: one language is enough.
    { name: "plain", grepInvert: /\((de-du|en)\)$/, use: { ...desktop, javaScriptEnabled: false } },
  ],
});
