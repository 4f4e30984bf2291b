import { areas, fields } from '@jijiao/measures';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../../kit/Button.tsx';
import { Icon } from '../../../kit/Icon.tsx';
import { useLanguage } from '../../../language.ts';
import { useHomeText } from './text.ts';

/** The one question of the front page: which base, where, in which field. */
export function FindBase() {
  const t = useHomeText();
  const { pick } = useLanguage();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  const [area, setArea] = useState('');
  const [field, setField] = useState('');
  return (
    <form
      className="home-find"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = { q: words.trim(), area, field };
        void navigate({
          to: '/bases',
          search: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')),
        });
      }}
    >
      <label>
        <span>{t('what')}</span>
        <em>
          <Icon name="search" />
          <input
            value={words}
            placeholder={t('whatHint')}
            maxLength={60}
            onChange={(event) => setWords(event.target.value)}
          />
        </em>
      </label>
      <label>
        <span>{t('where')}</span>
        <select value={area} onChange={(event) => setArea(event.target.value)}>
          <option value="">{t('whole')}</option>
          {areas.map((each) => (
            <option key={each.code} value={each.code}>
              {pick(each)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('which')}</span>
        <select value={field} onChange={(event) => setField(event.target.value)}>
          <option value="">{t('allFields')}</option>
          {fields.map((each) => (
            <option key={each.id} value={each.id}>
              {pick(each)}
            </option>
          ))}
        </select>
      </label>
      <Button type="submit" look="primary" size="large">
        {t('find')}
      </Button>
    </form>
  );
}
