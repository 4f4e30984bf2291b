import type { fileObjection } from '@jijiao/contract/establishment/objection';
import { useState } from 'react';
import type { OutputOf } from '../../../api/call.ts';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { useNoticeText } from './text.ts';

/** After an objection: receipt number and code, shown this once, and by when it is answered. */
export function Receipt({ receipt }: { receipt: OutputOf<typeof fileObjection> }) {
  const t = useNoticeText();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard?.writeText(`${t('receiptNo')} ${receipt.receiptNo}\n${t('code')} ${receipt.code}`);
    setCopied(true);
  };
  return (
    <div className="notice-object">
      <AfterAct
        title={t('received')}
        nowWith={t('nowWith')}
        by={<DateText value={receipt.answerBy} />}
        next={t('next')}
      >
        <div className="notice-receipt">
          <p className="a">
            <b>{t('receipt')}</b>
          </p>
          <dl>
            <div>
              <dt>{t('receiptNo')}</dt>
              <dd>{receipt.receiptNo}</dd>
            </div>
            <div>
              <dt>{t('code')}</dt>
              <dd>{receipt.code}</dd>
            </div>
          </dl>
        </div>
        <Button icon={copied ? 'check' : 'copy'} onClick={() => void copy()}>
          {copied ? t('copied') : t('copy')}
        </Button>
        <ButtonLink to="/objections/follow">{t('follow')}</ButtonLink>
      </AfterAct>
    </div>
  );
}
