import type { Locator, Page } from 'playwright-core';
import { evidencePdf } from '../demo/material.ts';

/** The dialog that is open over the page. */
export const dialog = (page: Page): Locator => page.getByRole('dialog');

/** Presses the button of a move and leaves the dialog that it opens to the story. */
export async function press(page: Page, move: string): Promise<void> {
  await page.locator(`button[data-move="${move}"]`).click();
}

/** Presses the act of the dialog that is open and waits until it is gone. */
export async function act(page: Page): Promise<void> {
  await dialog(page).locator('.b.p, button[type=submit]').first().click();
  await dialog(page).waitFor({ state: 'detached' });
}

/** Makes a move that is made at once, and waits until the page no longer offers it. */
export async function make(page: Page, move: string): Promise<void> {
  await press(page, move);
  await page.locator(`button[data-move="${move}"]`).waitFor({ state: 'detached' });
}

/** Makes a move that asks before it is made, with an opinion where one is given. */
export async function confirm(page: Page, move: string, opinion?: string): Promise<void> {
  await press(page, move);
  if (opinion) await dialog(page).locator('#field-opinion').fill(opinion);
  await act(page);
  await page.locator(`button[data-move="${move}"]`).waitFor({ state: 'detached' });
}

/** Waits for what only comes when something outside the page has happened, and reads the page again until then. */
export async function awaitOn(page: Page, what: Locator): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await page.locator('main h1').first().waitFor();
    const there = await what.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (there) return;
    await page.reload();
  }
  await what.waitFor();
}

/** Chooses a PDF of that name in a field for files and waits until it has arrived. */
export async function attach(scope: Page | Locator, field: string, name: string): Promise<void> {
  const buffer = Buffer.from(await evidencePdf(name, ['示范材料']));
  const file = { name: `${name}.pdf`, mimeType: 'application/pdf', buffer };
  await scope.locator(`#field-${field}`).setInputFiles(file);
  await scope.locator('.file', { hasText: file.name }).getByRole('button', { name: '移除' }).waitFor();
}

/** Fills in fields by their names. */
export async function fill(scope: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await scope.locator(`#field-${name}`).fill(value);
}

/** Chooses in lists by their names. */
export async function choose(scope: Page | Locator, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await scope.locator(`#field-${name}`).selectOption(value);
}

/** Opens an address and waits for its heading. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
}
