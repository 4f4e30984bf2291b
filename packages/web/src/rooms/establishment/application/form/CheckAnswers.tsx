import type { SectionName } from '@jijiao/contract/establishment/application';
import { makeMove } from '@jijiao/contract/platform/dossier';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Fault } from '../../../../api/Fault.tsx';
import { useAct } from '../../../../api/hooks.ts';
import type { DossierHeadShape } from '../../../../dossier/shape.ts';
import { Button } from '../../../../kit/Button.tsx';
import type { Refused } from '../../../../kit/citation.ts';
import { CheckField } from '../../../../kit/Field.tsx';
import { RefusalList } from '../../../../kit/Refusal.tsx';
import { Section } from '../../../../kit/Sheet.tsx';
import { useLanguage } from '../../../../language.ts';
import { SectionContent } from '../dossier/SectionContent.tsx';
import { sectionArticle, sectionTitle } from '../sectionFields.ts';
import { type ApplicationShape, sectionsOf } from '../shape.ts';
import { useApplicationText } from '../text.ts';
import type { Keepers } from './useSections.ts';

interface CheckAnswersProps {
  application: ApplicationShape;
  keepers: Keepers;
  onSubmitted: (head: DossierHeadShape) => void;
}

/** All parts to read through once more, what still stands in the way, and the act that hands it in. */
export function CheckAnswers({ application, keepers, onSubmitted }: CheckAnswersProps) {
  const t = useApplicationText();
  const { list, pick } = useLanguage();
  const { head } = application;
  const [truthful, setTruthful] = useState(false);
  const [missing, setMissing] = useState<string | undefined>();
  const move = useAct(makeMove);
  const offer = head.moves.find(({ name }) => name === 'submit' || name === 'resubmit');
  const [unsaved, setUnsaved] = useState<readonly SectionName[]>([]);
  const goto = (refusal: Refused) => {
    const part = sectionsOf(application).find((section) => section === refusal.section);
    return part && { to: `/applications/${head.id}/form/${part}` };
  };
  const submit = async (): Promise<void> => {
    if (!offer) return;
    if (!truthful) return setMissing(t('truthfulMissing'));
    const kept = await Promise.all(
      [...keepers].map(async ([section, keeper]) => ({ section, saved: await keeper.flush() })),
    );
    const open = kept.filter(({ saved }) => !saved).map(({ section }) => section);
    setUnsaved(open);
    if (open.length > 0) return;
    await move
      .mutateAsync({ params: { id: head.id }, body: { move: offer.name, version: head.version } })
      .then(onSubmitted, () => undefined);
  };
  const refusals = move.error?.refusals.length ? move.error.refusals : (offer?.refusals ?? []);
  return (
    <div className="fmain plain">
      <h2 className="part-title">{t('checkTitle')}</h2>
      <p className="help">{t('checkSub', { unit: head.guidingUnit ?? t('guidingUnit') })}</p>
      {refusals.length > 0 && <RefusalList refusals={refusals} goto={goto} />}
      {move.error && move.error.refusals.length === 0 && <Fault error={move.error} />}
      {sectionsOf(application).map((section) => (
        <Section
          key={section}
          id={`check-${section}`}
          title={pick(sectionTitle(section))}
          cites={sectionArticle(section)}
          state={
            <Link className="small end" to={`/applications/${head.id}/form/${section}`}>
              {t('change')}
            </Link>
          }
        >
          <SectionContent application={application} section={section} />
        </Section>
      ))}
      <div className="sheet pad">
        <CheckField
          name="truthful"
          label={t('truthful')}
          help={t('truthfulHelp')}
          value={truthful}
          error={missing}
          onChange={(value) => {
            setTruthful(value);
            setMissing(undefined);
          }}
        />
        {offer?.confirm && <p className="help">{pick(offer.confirm)}</p>}
        {unsaved.length > 0 && (
          <p className="emsg" role="alert">
            {t('unsaved', { parts: list(unsaved.map((section) => pick(sectionTitle(section)))) })}
          </p>
        )}
        <Button
          look="primary"
          size="large"
          icon="send"
          busy={move.isPending}
          disabled={!offer?.allowed}
          onClick={() => void submit()}
        >
          {offer ? pick(offer.label) : t('submit')}
        </Button>
      </div>
    </div>
  );
}
