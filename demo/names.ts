import { areas, citizenIdCheck, creditCodeCheck, departments } from '@jijiao/measures';

/** A whole number from 0 to below what is asked. */
export type Dice = (below: number) => number;

/** Numbers that look random and are the same at every start. */
export function makeDice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    const mixed = Math.imul(state ^ (state >>> 12), 0x297a2d39) >>> 0;
    return Math.floor((((mixed ^ (mixed >>> 15)) >>> 0) / 0x1_0000_0000) * below);
  };
}

/** A credit code with a right check character: kind of body, area, running number. */
export function creditCode(prefix: string, areaCode: string, running: number): string {
  const first = `${prefix}${areaCode}${String(running).padStart(9, '0')}`;
  return first + creditCodeCheck(first);
}

/** An identity number with a right check digit. */
export function citizenId(areaCode: string, year: number, day: number, running: number): string {
  const date = new Date(Date.UTC(year, 0, 1 + (day % 365)));
  const first = `${areaCode}${date.toISOString().slice(0, 10).replaceAll('-', '')}${String(running % 1000).padStart(3, '0')}`;
  return first + citizenIdCheck(first);
}

const surnames = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const given = [
  ...'建国志强海燕晓明丽华永红春梅立新秀英伟民玉兰学军桂芳文博思远佳宁雨桐浩然子涵景行知微若水修远怀瑾书昀',
];

/** A person's name; now and then of two characters, now and then with a rare one. */
export function personName(dice: Dice): string {
  const surname = surnames[dice(surnames.length)] ?? '王';
  const first = given[dice(given.length)] ?? '明';
  if (dice(90) === 0) return `${surname}䶮`;
  return dice(5) === 0 ? surname + first : surname + first + (given[dice(given.length)] ?? '华');
}

export interface UnitPlan {
  readonly id: string;
  readonly name: string;
  readonly nameEn: string;
  readonly areaCode: string | null;
  readonly creditCode: string;
}

/** The guiding units: bureaus of the cities and province-run areas, and the industry departments (Art. 5). */
export const guidingUnits: readonly UnitPlan[] = [
  ...areas.map((area, index) => ({
    id: area.code,
    name: area.zh === '雄安新区' ? '雄安新区公共服务局' : `${area.zh}人力资源和社会保障局`,
    nameEn: `${area.en} Human Resources and Social Security Bureau`,
    areaCode: area.code,
    creditCode: creditCode('11', area.code, 100_000 + index),
  })),
  ...departments.map((department, index) => ({
    id: department.id,
    name: department.zh,
    nameEn: `Hebei ${department.en}`,
    areaCode: null,
    creditCode: creditCode('11', '130000', 200_000 + index),
  })),
];

export interface InstitutionPlan {
  readonly name: string;
  readonly nameEn: string;
  readonly kind: 'university' | 'institute' | 'training' | 'association';
  readonly area: string;
  /** Guiding unit: an area's code, or a department. */
  readonly guide: string;
  readonly field: string;
}

const plan = (
  name: string,
  nameEn: string,
  kind: InstitutionPlan['kind'],
  area: string,
  guide: string,
  field: string,
): InstitutionPlan => ({ name, nameEn, kind, area, guide, field });

/** How many of the institutions the first start has; `jijiao demo --full` has them all. */
export const institutionsAtFirst = 34;

/** Institutions of the four kinds. The names are made up after those of the region; none is a real body. */
export const institutions: readonly InstitutionPlan[] = [
  plan('冀北装备大学', 'Jibei University of Equipment', 'university', '130300', '130300', 'equipmentManufacturing'),
  plan('太行医科大学', 'Taihang Medical University', 'university', '130100', 'health', 'healthCare'),
  plan('滹沱工业大学', 'Hutuo University of Technology', 'university', '130100', 'education', 'equipmentManufacturing'),
  plan(
    '白洋淀农业大学',
    'Baiyangdian Agricultural University',
    'university',
    '130600',
    'agricultureRuralAffairs',
    'agriculturalScience',
  ),
  plan('正定轨道学院', 'Zhengding Rail College', 'university', '130100', 'transport', 'modernTransport'),
  plan('唐山新材料研究院', 'Tangshan Institute of New Materials', 'institute', '130200', '130200', 'newMaterials'),
  plan('燕赵地质研究所', 'Yanzhao Institute of Geology', 'institute', '130100', 'naturalResources', 'energyResources'),
  plan('坝上生态研究院', 'Bashang Institute of Ecology', 'institute', '130700', '130700', 'ecologyEnvironment'),
  plan('河北惠计会计学会', 'Huiji Accounting Society of Hebei', 'association', '130100', 'finance', 'accounting'),
  plan(
    '承德文旅职业学院',
    'Chengde College of Culture and Tourism',
    'university',
    '130800',
    'cultureTourism',
    'tourism',
  ),
  plan(
    '渤海应急救援培训中心',
    'Bohai Emergency Rescue Training Centre',
    'training',
    '130900',
    'emergencyManagement',
    'disasterPrevention',
  ),
  plan(
    '雄安数字人才培训中心',
    "Xiong'an Digital Talent Training Centre",
    'training',
    '133100',
    '133100',
    'digitalTechnology',
  ),
  plan('廊坊物流学院', 'Langfang Logistics College', 'university', '131000', '131000', 'modernLogistics'),
  plan(
    '衡水湖水利研究所',
    'Hengshui Lake Institute of Water',
    'institute',
    '131100',
    'waterResources',
    'ecologyEnvironment',
  ),
  plan('邢台能源职业学院', 'Xingtai College of Energy', 'university', '130500', '130500', 'energyResources'),
  plan(
    '邯郸工业设计院',
    'Handan Institute of Industrial Design',
    'institute',
    '130400',
    'industryInformation',
    'industrialDesign',
  ),
  plan('沧州海洋技术学会', 'Cangzhou Society of Marine Technology', 'association', '130900', '130900', 'marine'),
  plan(
    '保定信息工程学院',
    'Baoding College of Information Engineering',
    'university',
    '130600',
    '130600',
    'informationTechnology',
  ),
  plan('辛集食品检验所', 'Xinji Food Inspection Institute', 'institute', '130181', 'marketRegulation', 'foodSafety'),
  plan('定州师资培训学院', 'Dingzhou Teacher Training Institute', 'training', '130682', '130682', 'education'),
  plan(
    '秦皇岛港航培训学校',
    'Qinhuangdao Port and Shipping School',
    'training',
    '130300',
    'transport',
    'modernTransport',
  ),
  plan('河北泽法律师学会', 'Zefa Bar Society of Hebei', 'association', '130100', '130100', 'law'),
  plan(
    '石家庄生物技术研究院',
    'Shijiazhuang Institute of Biotechnology',
    'institute',
    '130100',
    '130100',
    'biotechnology',
  ),
  plan(
    '张家口冰雪旅游培训中心',
    'Zhangjiakou Winter Tourism Training Centre',
    'training',
    '130700',
    '130700',
    'tourism',
  ),
  plan('唐山职业健康中心', 'Tangshan Occupational Health Centre', 'institute', '130200', 'health', 'healthCare'),
  plan('冀南社会工作协会', 'Jinan Social Work Association', 'association', '130400', '130400', 'socialWork'),
  plan('北戴河疗养医学院', 'Beidaihe College of Convalescent Medicine', 'university', '130300', 'health', 'healthCare'),
  plan(
    '塞罕坝林草研究院',
    'Saihanba Institute of Forestry and Grassland',
    'institute',
    '130800',
    'forestryGrassland',
    'ecologyEnvironment',
  ),
  plan('廊坊电子商务协会', 'Langfang E-commerce Association', 'association', '131000', '131000', 'eCommerce'),
  plan('衡水金融培训学院', 'Hengshui Finance Training Institute', 'training', '131100', '131100', 'financeAccounting'),
  plan(
    '邢台智能制造培训中心',
    'Xingtai Smart Manufacturing Training Centre',
    'training',
    '130500',
    '130500',
    'equipmentManufacturing',
  ),
  plan(
    '河北咨信工程咨询协会',
    'Zixin Engineering Consulting Association of Hebei',
    'association',
    '130100',
    'housingConstruction',
    'consulting',
  ),
  plan(
    '保定知识产权学院',
    'Baoding College of Intellectual Property',
    'university',
    '130600',
    'marketRegulation',
    'intellectualProperty',
  ),
  plan(
    '沧州建筑职业学院',
    'Cangzhou College of Construction',
    'university',
    '130900',
    'housingConstruction',
    'consulting',
  ),
  plan('冀中电力职业大学', 'Jizhong University of Electric Power', 'university', '130600', '130600', 'energyResources'),
  plan(
    '石家庄数控技术学院',
    'Shijiazhuang College of Numerical Control',
    'university',
    '130100',
    '130100',
    'equipmentManufacturing',
  ),
  plan(
    '唐山港口物流研究所',
    'Tangshan Institute of Port Logistics',
    'institute',
    '130200',
    '130200',
    'modernLogistics',
  ),
  plan('燕山软件培训中心', 'Yanshan Software Training Centre', 'training', '130300', '130300', 'informationTechnology'),
  plan(
    '邯郸冶金材料研究院',
    'Handan Institute of Metallurgical Materials',
    'institute',
    '130400',
    '130400',
    'newMaterials',
  ),
  plan(
    '邢台农业技术学院',
    'Xingtai College of Agricultural Technology',
    'university',
    '130500',
    'agricultureRuralAffairs',
    'agriculturalScience',
  ),
  plan(
    '保定古建文旅协会',
    'Baoding Association of Heritage Tourism',
    'association',
    '130600',
    'cultureTourism',
    'tourism',
  ),
  plan('张家口风能技术学院', 'Zhangjiakou College of Wind Energy', 'university', '130700', '130700', 'energyResources'),
  plan(
    '承德矿山安全培训中心',
    'Chengde Mine Safety Training Centre',
    'training',
    '130800',
    'emergencyManagement',
    'disasterPrevention',
  ),
  plan(
    '沧州石化工程学院',
    'Cangzhou College of Petrochemical Engineering',
    'university',
    '130900',
    '130900',
    'newMaterials',
  ),
  plan('廊坊健康护理学院', 'Langfang College of Nursing', 'university', '131000', 'health', 'healthCare'),
  plan(
    '衡水轨道装备研究所',
    'Hengshui Institute of Rail Equipment',
    'institute',
    '131100',
    '131100',
    'equipmentManufacturing',
  ),
];

export const institutionCode = (index: number): string => {
  const institution = institutions[index];
  const prefix = institution?.kind === 'association' ? '51' : institution?.kind === 'training' ? '52' : '12';
  return creditCode(prefix, institution?.area ?? '130100', 300_000 + index);
};
