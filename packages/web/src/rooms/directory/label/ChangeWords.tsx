import { changeLabel, listWords, removeLabel } from '@jijiao/contract/directory/label';
import { useState } from 'react';
import { Fault, useIssues } from '../../../api/Fault.tsx';
import { useAct } from '../../../api/hooks.ts';
import { Button } from '../../../kit/Button.tsx';
import { Dialog } from '../../../kit/Dialog.tsx';
import { TextArea } from '../../../kit/Field.tsx';
import { readLabels } from '../../../labels.ts';
import { useLanguage } from '../../../language.ts';
import type { WordRow } from './shape.ts';
import { useLabelText } from './text.ts';

interface ChangeWordsProps {
  row: WordRow;
  onClose: () => void;
  onDone: (word: 'saved' | 'restored') => void;
}

const mostLetters = 2000;

/** The figures that a text may hold, as they are written in it: `{{count}}`. */
function figuresOf({ zh, en }: WordRow): readonly string[] {
  return [...new Set(`${zh} ${en}`.match(/\{\{\s*\w+\s*\}\}/g) ?? [])];
}

/** One text of the pages: as built, what stands in its place, and the way back. */
export function ChangeWords({ row, onClose, onDone }: ChangeWordsProps) {
  const t = useLabelText();
  const { list } = useLanguage();
  const { key, label } = row;
  const [typed, setTyped] = useState({ zh: label?.zh ?? '', en: label?.en ?? '' });
  const [tried, setTried] = useState(false);
  const done = (word: 'saved' | 'restored') => () => {
    void readLabels();
    onDone(word);
  };
  const change = useAct(changeLabel, { changes: [listWords], onDone: done('saved') });
  const remove = useAct(removeLabel, { changes: [listWords], onDone: done('restored') });
  const issues = useIssues()(change.error);
  const figures = figuresOf(row);
  const empty = !typed.zh.trim() && !typed.en.trim();
  const error = change.error ?? remove.error;
  // Who has been shown what stands now may write over it.
  const version = Number(error?.current?.version ?? label?.version ?? 0);
  return (
    <Dialog open drawer onClose={onClose} title={key} description={t('about', { place: row.place })}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!empty) change.mutate({ params: { key }, body: { ...typed, version } });
        }}
      >
        {error?.code === 'stale' && (
          <p className="mark-box" role="alert">
            {t('stale')}
            <br />
            {t('now', { zh: String(error.current?.zh ?? ''), en: String(error.current?.en ?? '') })}
          </p>
        )}
        {error && error.code !== 'stale' && error.status !== 422 && <Fault error={error} />}
        {(['zh', 'en'] as const).map((language) => (
          <TextArea
            key={language}
            name={language}
            label={t(language)}
            help={t('builtIs', { text: row[language] })}
            rows={3}
            maxLength={mostLetters}
            value={typed[language]}
            error={issues[language] ?? (tried && empty && language === 'zh' ? t('need') : undefined)}
            onChange={(text) => setTyped({ ...typed, [language]: text })}
          />
        ))}
        <p className="help">
          {t('empty')} {figures.length > 0 && t('figures', { figures: list(figures) })}
        </p>
        <div className="row wrap ways">
          <Button type="submit" look="primary" busy={change.isPending}>
            {t('save')}
          </Button>
          {label && (
            <Button busy={remove.isPending} onClick={() => remove.mutate({ params: { key }, query: { version } })}>
              {t('restore')}
            </Button>
          )}
          <Button look="quiet" onClick={onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
