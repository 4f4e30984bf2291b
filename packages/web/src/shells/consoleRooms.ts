import { listWords } from '@jijiao/contract/directory/label';
import { listOrganisations } from '@jijiao/contract/directory/organisation';
import { listPeople } from '@jijiao/contract/directory/person';
import { listExperts } from '@jijiao/contract/establishment/expert';
import { listInstructors } from '@jijiao/contract/faculty/instructor';
import { listPolicies } from '@jijiao/contract/library/policyLibrary';
import { listOpinions } from '@jijiao/contract/operation/opinion';
import { getPlanOverview } from '@jijiao/contract/supervision/planOverview';
import type { IconName } from '../kit/Icon.tsx';
import type { useShellText } from './text.ts';

type Word = Parameters<ReturnType<typeof useShellText>>[0];

export interface SidePage {
  label: { zh: string; en: string };
  to: string;
  /** What the page reads, where not everyone may: whom it answers, it is shown. */
  reads?: { readonly action: string } | undefined;
}

export interface SideRoom {
  id: string;
  word: Word;
  chapter?: Word | undefined;
  icon: IconName;
  to: string;
  /** Pages under the room, shown while one is in it. */
  pages?: readonly SidePage[] | undefined;
}

/** The side of the console: the desk, the rooms named by chapter, what everything rests on. */
export const desk: readonly SideRoom[] = [{ id: 'worklist', word: 'worklist', icon: 'inbox', to: '/work' }];

export const rooms: readonly SideRoom[] = [
  {
    id: 'establishment',
    word: 'establishment',
    chapter: 'chapter3',
    icon: 'stamp',
    to: '/batches',
    pages: [
      { label: { zh: '批次', en: 'Batches' }, to: '/batches' },
      { label: { zh: '申报', en: 'Applications' }, to: '/applications' },
      { label: { zh: '评审', en: 'Reviews' }, to: '/reviews' },
      { label: { zh: '决定', en: 'Decisions' }, to: '/decisions' },
      {
        label: { zh: '专家库', en: 'Experts' },
        to: '/experts',
        reads: listExperts,
      },
    ],
  },
  {
    id: 'operation',
    word: 'operation',
    chapter: 'chapter4',
    icon: 'board',
    to: '/opinions',
    pages: [{ label: { zh: '评估意见', en: 'Opinions' }, to: '/opinions', reads: listOpinions }],
  },
  {
    id: 'supervision',
    word: 'supervision',
    chapter: 'chapter5',
    icon: 'scale',
    to: '/plans/overview',
    pages: [{ label: { zh: '计划概况', en: 'Plans' }, to: '/plans/overview', reads: getPlanOverview }],
  },
  {
    id: 'support',
    word: 'support',
    chapter: 'chapter6',
    icon: 'award',
    to: '/support',
    pages: [{ label: { zh: '支持记录', en: 'Support given' }, to: '/support' }],
  },
  {
    id: 'institution',
    word: 'institution',
    chapter: 'chapters128',
    icon: 'landmark',
    to: '/desk/bases',
    pages: [
      { label: { zh: '基地', en: 'Bases' }, to: '/desk/bases' },
      { label: { zh: '启用', en: 'Activation' }, to: '/activations' },
      {
        label: { zh: '师资', en: 'Instructors' },
        to: '/instructors',
        reads: listInstructors,
      },
      { label: { zh: '变更备案', en: 'Change filings' }, to: '/changes' },
      {
        label: { zh: '政策文件', en: 'Policy documents' },
        to: '/desk/policies',
        reads: listPolicies,
      },
      { label: { zh: '交流活动', en: 'Events' }, to: '/events' },
      { label: { zh: '单位', en: 'Organisations' }, to: '/organisations', reads: listOrganisations },
      { label: { zh: '人员', en: 'People' }, to: '/people', reads: listPeople },
      {
        label: { zh: '文字', en: 'Words' },
        to: '/labels',
        reads: listWords,
      },
    ],
  },
];

export const basis: readonly SideRoom[] = [
  { id: 'measures', word: 'measures', icon: 'book', to: '/measures' },
  { id: 'policyLibrary', word: 'policyLibrary', icon: 'bookmark', to: '/policies' },
  { id: 'parameters', word: 'parameters', icon: 'sliders', to: '/parameters' },
];

/** The pages of a room that someone may open. */
export const pagesFor = (
  { pages = [] }: SideRoom,
  may: (endpoint: { readonly action: string }) => boolean,
): readonly SidePage[] => pages.filter(({ reads }) => reads === undefined || may(reads));
