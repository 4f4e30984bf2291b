import './plaque.css';
import { verifyPlaque } from '@jijiao/contract/register/base.public';
import { useEndpoint } from '../../../api/hooks.ts';
import { useBaseText } from '../base/text.ts';
import { codeOf } from './code.ts';

interface PlaqueProps {
  number: string;
  host: string;
  recognisedOn: string;
  verifyUrl: string;
}

/** The plaque as it hangs at the base: brass, red letters, the QR code that leads to its verification. Always Chinese. */
export function Plaque({ number, host, recognisedOn, verifyUrl }: PlaqueProps) {
  const t = useBaseText();
  const { data } = useEndpoint(verifyPlaque, { params: { code: codeOf(verifyUrl) } });
  const [year, month] = recognisedOn.split('-').map(Number);
  return (
    <figure className="plaque">
      <div className="plaque-brass" lang="zh-CN">
        <p className="plaque-title">
          {t('plaqueTitle1')}
          <br />
          {t('plaqueTitle2')}
        </p>
        <p className="plaque-host">{host}</p>
        <div className="plaque-foot">
          {data ? <img src={data.qr} alt={t('qr')} width={64} height={64} /> : <span className="plaque-qr" />}
          <p>
            {t('plaqueNumber')}　{number}
            <br />
            {year}年{month}月
          </p>
        </div>
      </div>
      <figcaption>{t('plaqueHint')}</figcaption>
    </figure>
  );
}
