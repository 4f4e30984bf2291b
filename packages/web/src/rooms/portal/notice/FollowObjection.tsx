import './notice.css';
import { followObjection } from '@jijiao/contract/establishment/objection';
import { type FormEvent, useState } from 'react';
import { Fault } from '../../../api/Fault.tsx';
import { useEndpoint } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { TextField } from '../../../kit/Field.tsx';
import { Facts, PageTitle, Sheet } from '../../../kit/Sheet.tsx';
import { useTitle } from '../../../kit/useTitle.ts';
import { Loading } from '../../../kit/Waiting.tsx';
import { useLanguage } from '../../../language.ts';
import { useNoticeText } from './text.ts';

interface Asked {
  receiptNo: string;
  code: string;
}

/** Where an objection stands, by its receipt number and code. */
export default function FollowObjection() {
  const t = useNoticeText();
  const [typed, setTyped] = useState<Asked>({ receiptNo: '', code: '' });
  const [asked, setAsked] = useState<Asked | null>(null);
  const [checked, setChecked] = useState(false);
  useTitle(t('followTitle'));
  const missing = (value: string, what: string): string | undefined =>
    checked && !value.trim() ? t('missing', { what }) : undefined;
  const ask = (event: FormEvent): void => {
    event.preventDefault();
    setChecked(true);
    const [receiptNo, code] = [typed.receiptNo.trim().toUpperCase(), typed.code.trim().toUpperCase()];
    if (receiptNo && code) setAsked({ receiptNo, code });
  };
  return (
    <div className="wrapp notices follow">
      <PageTitle title={t('followTitle')} sub={t('followSub')} />
      <form noValidate onSubmit={ask}>
        <TextField
          name="receiptNo"
          label={t('receiptNo')}
          value={typed.receiptNo}
          error={missing(typed.receiptNo, t('receiptNo'))}
          maxLength={40}
          autoComplete="off"
          onChange={(receiptNo) => setTyped({ ...typed, receiptNo })}
        />
        <TextField
          name="code"
          label={t('code')}
          value={typed.code}
          error={missing(typed.code, t('code'))}
          maxLength={40}
          autoComplete="off"
          onChange={(code) => setTyped({ ...typed, code })}
        />
        <Button type="submit" look="primary" size="large">
          {t('find')}
        </Button>
      </form>
      {asked && <Found asked={asked} />}
    </div>
  );
}

function Found({ asked: { receiptNo, code } }: { asked: Asked }) {
  const t = useNoticeText();
  const { pick } = useLanguage();
  const { data, error, refetch } = useEndpoint(followObjection, { params: { receiptNo }, query: { code } });
  if (error?.status === 404) {
    return (
      <p className="follow-answer r" role="alert">
        {t('notFound')}
      </p>
    );
  }
  if (error) return <Fault error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  return (
    <div className="follow-answer" role="status">
      <Sheet title={data.receiptNo}>
        <Facts
          narrow
          facts={[
            { label: t('state'), value: <b>{pick(data.state)}</b> },
            { label: t('receivedAt'), value: <DateText value={data.receivedAt} time /> },
            { label: t('answer'), value: data.answer ?? <span className="faint">{t('noAnswer')}</span> },
          ]}
        />
      </Sheet>
    </div>
  );
}
