import { expect, proven, test } from "../support.ts";

test("the start page says where one is, and passes every check", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page).toHaveTitle(/Gegenstrom/);
  await proven(page, "start");
});
