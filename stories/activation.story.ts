import type { Page } from 'playwright-core';
import { evidencePdf } from '../demo/material.ts';
import { dialog } from './acts.ts';
import { signsIn } from './people.ts';
import { holds, type Stage, type Story, story } from './story.ts';

/** A host of the demonstration that has entered its staff and nothing else. */
const late = 'host06';

async function openList(page: Page): Promise<{ id: number; number: string }> {
  const { rows } = (await (await page.request.get('/api/bases')).json()) as {
    rows: readonly { id: number; number: string; status: string }[];
  };
  const base = rows.find(({ status }) => status === 'recognised');
  holds(base, `${late} has no base that waits for its activation`);
  await page.goto(`/desk/bases/${base.id}/activation`);
  await page.locator('#field-body').waitFor();
  return base;
}

async function lodge(page: Page, name: string): Promise<void> {
  const buffer = Buffer.from(await evidencePdf(name, ['示范材料']));
  const field = page.locator(`#field-${name}`);
  await field.setInputFiles({ name: `${name}.pdf`, mimeType: 'application/pdf', buffer });
  await page.getByText(`${name}.pdf`).first().waitFor();
}

/** Waits until the entry says that it is complete. */
const complete = (page: Page, section: string) => page.locator(`#${section} header .st.done`).waitFor();

async function completesTheList(stage: Stage): Promise<void> {
  const page = await signsIn(stage, late);
  const { number } = await openList(page);
  await page.locator('#field-body').fill('继续教育基地办公室');
  await page.reload();
  await page.locator('#field-body').waitFor();
  holds(
    (await page.locator('#field-body').inputValue()) === '继续教育基地办公室',
    'what was typed is lost by a reload',
  );
  await lodge(page, 'setUpFile');
  await page.locator('#field-director').fill('秦望舒');
  await lodge(page, 'appointmentFile');
  await complete(page, 'management');
  await page.locator('#field-measuresTitle').fill('基地运行管理办法');
  await page.locator('#field-measuresNo').fill('院字〔2026〕18号');
  await page.locator('#field-issuedOn').fill('2026-05-06');
  await lodge(page, 'measuresFile');
  await complete(page, 'measures');
  await page.locator('#field-ledgerName').fill('基地专账');
  await page.locator('#field-openedOn').fill('2026-05-06');
  await lodge(page, 'ledgerFile');
  await complete(page, 'ledger');
  await page.getByRole('button', { name: '登记资产' }).click();
  await dialog(page).locator('#field-kind').selectOption('venue');
  await dialog(page).locator('#field-name').fill('培训楼');
  await dialog(page).locator('#field-value').fill('1200000.50');
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.locator('.after').waitFor();
  const visitor = await (await stage.visitor()).newPage();
  await visitor.goto(`/bases/${encodeURIComponent(number)}`);
  await visitor.getByText('运行中').first().waitFor();
}

export const stories: readonly Story[] = [
  story('a host completes its list, and the public page says that the base operates', completesTheList, 60_000),
];
