import { partnerKinds } from '@jijiao/measures';
import { State, type Tone } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { usePartnerText } from './text.ts';

export type Standing = 'coming' | 'inForce' | 'ending' | 'ended';
export const standings: readonly Standing[] = ['inForce', 'ending', 'ended', 'coming'];
const tones: Readonly<Record<Standing, Tone>> = { coming: 'waiting', inForce: 'done', ending: 'soon', ended: 'off' };

/** How an agreement stands today, in shape, colour and word. */
export function StandingState({ standing, daysLeft }: { standing: Standing; daysLeft: number }) {
  const t = usePartnerText();
  return <State tone={tones[standing]}>{standing === 'ending' ? t('endsIn', { count: daysLeft }) : t(standing)}</State>;
}

/** The name of a kind of partner. */
export function usePartnerKind(): (kind: string) => string {
  const { pick } = useLanguage();
  return (kind) => {
    const known = partnerKinds.find(({ id }) => id === kind);
    return known ? pick(known) : kind;
  };
}
