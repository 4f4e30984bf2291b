import { getPublicBase, type verifyPlaque } from '@jijiao/contract/register/base.public';
import { Link } from '@tanstack/react-router';
import type { OutputOf } from '../../../api/call.ts';
import { useEndpoint } from '../../../api/hooks.ts';
import { fieldName, levelName, statusOf } from '../../../baseWords.ts';
import { Button, ButtonLink } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { writeDate } from '../../../kit/dates.ts';
import { Facts } from '../../../kit/Sheet.tsx';
import { Shape, State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { usePlaqueText } from './text.ts';

type Checked = OutputOf<typeof verifyPlaque>;

/** The verdict on a plaque, then what to compare with the one on the wall, then the address to trust. */
export function Verdict({ plaque }: { plaque: Checked }) {
  const t = usePlaqueText();
  const { language } = useLanguage();
  const valid = plaque.valid;
  const lead = valid ? t('validWhy') : plaque.status === 'revoked' ? t('invalidRevoked') : t('invalidExpired');
  return (
    <section className={valid ? 'verdict' : 'verdict no'}>
      <div className="verdict-head" role="status">
        <Shape name={valid ? 'done' : 'refused'} />
        <div>
          <h1>{valid ? t(plaque.status === 'rectifying' ? 'rectifying' : 'valid') : t('invalid')}</h1>
          <p>{lead}</p>
        </div>
      </div>
      {!valid && <Why number={plaque.number} />}
      <div className="verdict-body">
        <div>
          {!valid && <p className="verdict-was">{t('was')}</p>}
          <Contents plaque={plaque} />
        </div>
        <aside>
          <h2>{t('address')}</h2>
          <p>{t('addressWhy')}</p>
          <b>{plaque.address.replace(/^https?:\/\//, '')}</b>
          <span className="verdict-qr">
            <img src={plaque.qr} alt={t('qr')} width={96} height={96} />
          </span>
        </aside>
      </div>
      <footer>
        <span className="small mute">
          {t('checkedAt', { time: writeDate(plaque.checkedAt, language, { weekday: true, time: true }) })}
        </span>
        <span className="row wrap">
          <Button icon="print" onClick={() => window.print()}>
            {t('print')}
          </Button>
          <ButtonLink to={`/bases/${encodeURIComponent(plaque.number)}`} icon="building">
            {t('toBase')}
          </ButtonLink>
        </span>
      </footer>
    </section>
  );
}

function Contents({ plaque }: { plaque: Checked }) {
  const t = usePlaqueText();
  const { pick } = useLanguage();
  const status = plaque.valid || plaque.status === 'revoked' ? statusOf(plaque.status) : statusOf('expired');
  const facts = [
    [
      t('number'),
      <Link key="number" to="/bases/$number" params={{ number: plaque.number }}>
        {plaque.number}
      </Link>,
    ],
    [t('name'), plaque.name],
    [t('host'), plaque.host],
    [t('level'), pick(levelName(plaque.level))],
    [t('field'), pick(fieldName(plaque.field))],
    [t('recognisedOn'), <DateText key="date" value={plaque.recognisedOn} />],
    [t('decidedBy'), plaque.documentNo ?? t('none')],
    [
      t('status'),
      <State key="state" tone={status.tone}>
        {pick(status)}
      </State>,
    ],
  ] as const;
  return (
    <dl className="verdict-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The last registered change: for a plaque that fell, why and since when. */
function Why({ number }: { number: string }) {
  const t = usePlaqueText();
  const { pick } = useLanguage();
  const { data } = useEndpoint(getPublicBase, { params: { number }, query: {} });
  const last = data?.changes[0];
  if (!data || !last || (data.base.status !== 'revoked' && data.base.status !== 'expired')) return null;
  return (
    <div className="verdict-why">
      <Facts
        narrow
        facts={[
          { label: t('why'), value: pick(last.what) },
          { label: t('since'), value: <DateText value={last.on} /> },
          ...(last.document === null ? [] : [{ label: t('document'), value: last.document }]),
        ]}
      />
    </div>
  );
}
