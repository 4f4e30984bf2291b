import type { Page } from 'playwright-core';
import { attach, dialog, fill } from './acts.ts';
import { holds } from './story.ts';

/** A host of the demonstration that has entered its staff and nothing else of its activation list. */
export const late = 'host06';

/** Opens the list of the base that waits for its activation. */
export async function openList(page: Page): Promise<{ id: number; number: string; name: string }> {
  const { rows } = (await (await page.request.get('/api/bases')).json()) as {
    rows: readonly { id: number; number: string; name: string; status: string }[];
  };
  const base = rows.find(({ status }) => status === 'recognised');
  holds(base, `${late} has no base that waits for its activation`);
  await page.goto(`/desk/bases/${base.id}/activation`);
  await page.locator('#field-body').waitFor();
  return base;
}

/** Waits until the entry says that it is complete. */
const complete = (page: Page, section: string) => page.locator(`#${section} header .st.done`).waitFor();

/** Enters what the list lacks; with the last entry the base operates. */
export async function completeList(page: Page): Promise<void> {
  await page.locator('#field-body').fill('继续教育基地办公室');
  await attach(page, 'setUpFile', '设立文件');
  await page.locator('#field-director').fill('秦望舒');
  await attach(page, 'appointmentFile', '任命文件');
  await complete(page, 'management');
  await fill(page, { measuresTitle: '基地运行管理办法', measuresNo: '院字〔2026〕18号', issuedOn: '2026-05-06' });
  await attach(page, 'measuresFile', '管理办法');
  await complete(page, 'measures');
  await fill(page, { ledgerName: '基地专账', openedOn: '2026-05-06' });
  await attach(page, 'ledgerFile', '建账证明');
  await complete(page, 'ledger');
  await page.getByRole('button', { name: '登记资产' }).click();
  await dialog(page).locator('#field-kind').selectOption('venue');
  await fill(dialog(page), { name: '培训楼', valueFen: '１２０００００．５０' });
  await dialog(page).getByRole('button', { name: '保存' }).click();
  await page.locator('.after').waitFor();
}
