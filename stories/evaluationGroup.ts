import type { Page } from 'playwright-core';
import { act, attach, choose, confirm, dialog, fill, open } from './acts.ts';
import { signedIn, signsIn } from './people.ts';
import { holds, type Stage } from './story.ts';

/** Two of the expert bank, by user name, and one who has no account. */
const members = ['expert003', 'expert004'] as const;
const onPaper = '贺兰生';

const nameOf = (stage: Stage, username: string) =>
  stage.accounts.find((account) => account.username === username)?.name ?? '';

/** Engages one instructor by hand; gives the name. */
export async function engageInstructor(page: Page, base: number): Promise<string> {
  await open(page, `/desk/bases/${base}/faculty`);
  await page.getByRole('button', { name: '聘任师资' }).click();
  const drawer = dialog(page);
  await fill(drawer, {
    name: '岳明舟',
    title: '正高级工程师',
    institution: '唐山新材料研究院',
    startsOn: '2026-01-05',
    vettedOn: '2026-01-04',
    subjects: '增材制造',
  });
  await attach(drawer, 'vettingFileId', '政治审核意见');
  await act(page);
  await page.locator('.after', { hasText: '岳明舟' }).waitFor();
  await page.locator('main table', { hasText: '岳明舟' }).waitFor();
  return '岳明舟';
}

/** Appoints two experts of the bank and one who is named with the letter of appointment. */
export async function appointGroup(stage: Stage, page: Page, base: number): Promise<void> {
  await open(page, `/desk/bases/${base}/group`);
  await page.getByRole('button', { name: '聘请评估小组' }).click();
  const form = page.locator('#appoint');
  for (const username of members) {
    const name = nameOf(stage, username);
    await form.locator('input[type=search]').fill(name);
    await page.keyboard.press('Enter');
    await form.getByRole('button', { name: `加入 ${name}`, exact: true }).click();
  }
  await fill(form, { 'named-name': onPaper, 'named-title': '教授级高工', 'named-organisation': '唐山新材料研究院' });
  await attach(form, 'named-letter', '聘书');
  await form.getByRole('button', { name: '加入成员' }).click();
  await form.locator('.member-line', { hasText: onPaper }).waitFor();
  await form.getByRole('button', { name: '聘请', exact: true }).click();
  const present = page.locator('#present');
  await present.locator('.member-line').nth(2).waitFor();
  for (const username of members) await present.locator('.member-line', { hasText: nameOf(stage, username) }).waitFor();
}

/** Drafts an outline on its page, has it judged, and carries it to consent. */
export async function settleOutline(stage: Stage, page: Page, desk: Desk): Promise<void> {
  await open(page, `/desk/bases/${desk.base}/outlines`);
  await page.getByRole('button', { name: '编制培训规划' }).click();
  await dialog(page).getByRole('button', { name: '开始编制' }).click();
  await page.waitForURL(/\/outlines\/\d+$/);
  await fill(page, {
    tradeNeeds: '新材料企业扩产，急需熟悉增材制造的工程技术人才。',
    regionNeeds: '冀东建设新材料产业基地。',
    goals: '三年培训专业技术人员 900 人次\n建成课程体系',
    focus: '增材制造\n职业道德',
  });
  await page.locator('input[name=audience-urgent]').check({ force: true });
  await kept(page, 'outline');
  await judged(stage, page, desk);
}

/** Drafts a curriculum with one course, has it judged, and carries it to consent; gives its title. */
export async function settleCurriculum(stage: Stage, page: Page, desk: Desk, teacher: string): Promise<string> {
  const title = '新材料核心课程';
  await open(page, `/desk/bases/${desk.base}/curricula`);
  await page.getByRole('button', { name: '编制课程设置' }).click();
  await dialog(page).locator('#field-title').fill(title);
  await dialog(page).getByRole('button', { name: '开始编制' }).click();
  await page.waitForURL(/\/curricula\/\d+$/);
  await page.getByRole('button', { name: '增加课程' }).click();
  const drawer = dialog(page);
  await fill(drawer, { title: '增材制造工艺', hours: '24.5', syllabus: '一、粉末制备\n二、成形工艺\n三、质量控制' });
  await choose(drawer, { subjectKind: 'professional', mode: 'onSite', audience: 'urgent', need: 'frontier' });
  for (const tag of ['technology', 'ethics']) await drawer.locator(`input[name=tag-${tag}]`).check({ force: true });
  await drawer.locator('#field-teachers').selectOption({ label: `${teacher} 正高级工程师` });
  await act(page);
  await page
    .locator('#courses', { hasText: '共 1 门' })
    .or(page.locator('#courses', { hasText: '24.5' }))
    .first()
    .waitFor();
  await judged(stage, page, desk);
  return title;
}

export interface Desk {
  readonly base: number;
  /** The user name of the officer of the guiding unit; the signer's is made of it. */
  readonly officer: string;
}

/** Waits until what was typed is kept, which a reload then shows. */
async function kept(page: Page, what: string): Promise<void> {
  const goals = page.locator('#field-goals');
  const typed = await goals.inputValue();
  await goals.blur();
  await page.locator('#content [role=status]').waitFor();
  await page.waitForTimeout(900);
  await page.reload();
  await goals.waitFor();
  holds((await goals.inputValue()) === typed, `what was typed into the ${what} is lost by a reload`);
}

/** Put before the group, signed by each member, handed in, examined, consented to. */
async function judged(stage: Stage, page: Page, { officer }: Desk): Promise<void> {
  const address = new URL(page.url()).pathname;
  const id = address.split('/').at(-1) ?? '';
  await page.getByRole('button', { name: '送评估小组' }).click();
  await page.locator('#opinions button[disabled]', { hasText: '送评估小组' }).waitFor();
  await page.locator('.closed[data-move=submit]').first().waitFor();
  const [first, ...others] = members;
  await signs(stage, first, id);
  for (const username of others) await signsByEndpoint(stage, username, id);
  await page.reload();
  await page
    .locator('#opinions .member-line', { hasText: onPaper })
    .getByRole('button', { name: '登记书面意见' })
    .click();
  await dialog(page).locator('#field-text').fill('目标可行，同意。');
  await attach(dialog(page), 'file', '书面意见');
  await act(page);
  await page.locator('#opinions .st.done').nth(2).waitFor();
  await confirm(page, 'submit');
  const guide = await signsIn(stage, officer);
  await open(guide, address);
  await confirm(guide, 'examine', '材料齐全，评估意见完整，建议同意。');
  const signer = await signsIn(stage, `${officer}.sign`);
  await open(signer, address);
  await confirm(signer, 'consent', '同意实施。');
  await signer.getByText('已同意').first().waitFor();
}

/** A member finds what to sign in the list and signs on the page. */
async function signs(stage: Stage, username: string, id: string): Promise<void> {
  const page = await signsIn(stage, username);
  await page.goto('/opinions');
  await page.locator(`main a[href="/opinions/${id}"]`).click();
  await page.locator('input[name=verdict][value=favour]').check({ force: true });
  await page.locator('#field-text').fill('契合行业和区域需要，目标可行，同意。');
  await page.locator('#opinion button[type=submit]').click();
  await page.getByText('意见已签署').waitFor();
}

async function signsByEndpoint(stage: Stage, username: string, id: string): Promise<void> {
  const { request } = await signedIn(stage, username);
  const { sha256 } = (await (await request.get(`/api/opinions/${id}`)).json()) as { sha256: string };
  const signed = await request.post(`/api/opinions/${id}`, { data: { sha256, favour: true, text: '同意。' } });
  holds(signed.ok(), `a member could not sign: ${await signed.text()}`);
}
