import type { IconName } from '../kit/Icon.tsx';
import type { useShellText } from './text.ts';

type Word = Parameters<ReturnType<typeof useShellText>>[0];

export interface SidePage {
  label: { zh: string; en: string };
  to: string;
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
export const desk: readonly SideRoom[] = [
  { id: 'worklist', word: 'worklist', icon: 'inbox', to: '/work' },
  { id: 'statistics', word: 'statistics', icon: 'chart', to: '/statistics' },
];

export const rooms: readonly SideRoom[] = [
  { id: 'establishment', word: 'establishment', chapter: 'chapter3', icon: 'stamp', to: '/establishment' },
  { id: 'operation', word: 'operation', chapter: 'chapter4', icon: 'board', to: '/operation' },
  { id: 'learning', word: 'learning', chapter: 'article19', icon: 'play', to: '/learning' },
  { id: 'supervision', word: 'supervision', chapter: 'chapter5', icon: 'scale', to: '/supervision' },
  { id: 'support', word: 'support', chapter: 'chapter6', icon: 'award', to: '/support' },
  { id: 'funds', word: 'funds', chapter: 'chapter7', icon: 'coins', to: '/funds' },
  { id: 'institution', word: 'institution', chapter: 'chapters128', icon: 'landmark', to: '/institution' },
];

export const basis: readonly SideRoom[] = [
  { id: 'measures', word: 'measures', icon: 'book', to: '/measures' },
  { id: 'parameters', word: 'parameters', icon: 'sliders', to: '/parameters' },
];
