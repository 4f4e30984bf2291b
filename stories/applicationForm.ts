import { eightRegulations } from '@jijiao/measures';
import type { Page } from 'playwright-core';
import { writeSheet } from '../packages/server/src/platform/spreadsheet/index.ts';

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

interface Material {
  readonly pdf: Uint8Array;
  readonly roster: Uint8Array;
}

/** A picture to choose in a file field. */
export function picture(name: string, bytes: Uint8Array): Upload {
  return { name, mimeType: 'image/png', buffer: Buffer.from(bytes) };
}

const pdfNamed = (name: string, bytes: Uint8Array): Upload => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(bytes),
});

async function fields(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) await page.locator(`#field-${name}`).fill(value);
}

/** Sends a file; the next field is filled in while it is on its way, as people do. */
async function send(page: Page, field: string, file: Upload): Promise<void> {
  await page.locator(`[id="field-${field}"]`).setInputFiles(file);
  await page.getByText(file.name).first().waitFor();
}

/** Fills in every part of the form as an applicant does, and the roster from a spreadsheet with wrong rows. */
export async function fillIn(page: Page, application: string, { pdf, roster }: Material): Promise<void> {
  const open = async (part: string) => {
    await page.goto(`/applications/${application}/form/${part}`);
    await page.locator('.fmain').waitFor();
  };
  const saved = async () => {
    await page.locator('.upload .meter, .upload [role=status]').first().waitFor({ state: 'detached' });
    await page.locator('main h1').click();
    await page
      .getByText(/已保存/)
      .first()
      .waitFor();
  };
  await open('applicant');
  await fields(page, {
    director: '赵建国',
    directorTitle: '院长、研究员',
    contact: '钱芳',
    phone: '0314-2000000',
    address: '示范路 1 号',
    introduction: '长期承担林草领域知识更新培训。',
  });
  await saved();
  await open('faculty');
  await page.locator('#field-roster-file').setInputFiles({
    name: '师资名册.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(roster),
  });
  await correctInPlace(page);
  await fields(page, { fullTime: '6', partTime: '2', mechanism: '聘任、培训、评价制度健全。' });
  await send(page, 'vettingFiles', pdfNamed('政治审核说明.pdf', pdf));
  await saved();
  await open('management');
  await fields(page, { body: '培训部', director: '孙兰', fullTimeStaff: '6', partTimeStaff: '2' });
  for (const { id, zh } of eightRegulations) await send(page, `regulation-${id}`, pdfNamed(`${zh}.pdf`, pdf));
  await saved();
  await open('means');
  await fields(page, {
    matchedFundsFen: '120',
    venueArea: '3000',
    classrooms: '12',
    seats: '600',
    equipmentCount: '80',
    equipment: '多媒体教室',
    libraryVolumes: '30000',
    practiceSiteCount: '2',
    practiceSites: '林场实训基地',
  });
  await send(page, 'fundsFiles', pdfNamed('经费证明.pdf', pdf));
  await send(page, 'practiceFiles', pdfNamed('实训协议.pdf', pdf));
  await saved();
  await open('distance');
  await fields(page, {
    platform: '网络学习中心',
    platformUrl: 'https://learn.example.cn',
    capacity: '3000',
    equipmentCount: '30',
    equipment: '录播设备',
    linkPlan: '已联调。',
  });
  await page.locator('#field-linked').check({ force: true });
  await send(page, 'evidence', pdfNamed('压力测试报告.pdf', pdf));
  await saved();
  await open('record');
  await fillYears(page, pdf);
  await page.locator('#field-highlights').fill('承办省级高级研修项目多期。');
  await saved();
}

/** Corrects the two wrong rows of the sheet where they are shown, and hands them in together. */
async function correctInPlace(page: Page): Promise<void> {
  await page
    .getByText(/2 行须改正/)
    .first()
    .waitFor();
  await page.locator('#field-8-name').fill('教师辛');
  await page.locator('#field-9-years').fill('5');
  await page.getByRole('button', { name: '提交改好的 2 行' }).click();
  await page.getByText('8 行已导入').waitFor();
}

async function fillYears(page: Page, pdf: Uint8Array): Promise<void> {
  const year = new Date().getFullYear();
  for (const each of [year - 3, year - 2, year - 1]) {
    await page.locator(`[id="field-years.${each}"]`).fill('1200');
    const key = page.locator(`#field-key-${each}`);
    await key.check();
    await send(page, `evidence-${each}`, pdfNamed(`${each}年业绩.pdf`, pdf));
  }
}

const header = ['姓名', '职称', '专业方向', '从业年限', '所在单位', '类别', '政治审核日期'];

/** A roster as a spreadsheet: six good rows, one without a name, one with years that are no number. */
export async function sheetWithWrongRows(): Promise<Uint8Array> {
  const good = Array.from({ length: 6 }, (_, at) => [
    `教师${'甲乙丙丁戊己'[at]}`,
    at < 3 ? '教授' : '副教授',
    '生态环境',
    String(8 + at),
    '塞罕坝林草研究院',
    at < 4 ? '专职' : '兼职',
    '2025-09-01',
  ]);
  const wrong = [
    ['', '讲师', '生态环境', '5', '塞罕坝林草研究院', '专职', '2025-09-01'],
    ['教师庚', '讲师', '生态环境', '很久', '塞罕坝林草研究院', '专职', '2025-09-01'],
  ];
  return writeSheet({ sheets: [{ name: '师资名册', columns: header, rows: [...good, ...wrong] }] });
}
