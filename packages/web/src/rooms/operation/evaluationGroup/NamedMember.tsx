import { uploadFile } from '@jijiao/contract/directory/file';
import { namedMember } from '@jijiao/contract/operation/evaluationGroup';
import { creditCodeFault } from '@jijiao/measures';
import { useState } from 'react';
import { addressOf } from '../../../api/call.ts';
import { fileSender } from '../../../api/sendFile.ts';
import { factsOf, lengthAt } from '../../../form/facts.ts';
import { Button } from '../../../kit/Button.tsx';
import { CheckField, TextField } from '../../../kit/Field.tsx';
import { FileField, type KeptFile } from '../../../kit/FileField.tsx';
import { useLanguage } from '../../../language.ts';
import type { Chosen } from './chosen.ts';
import { useGroupText } from './text.ts';

const empty = { name: '', title: '', organisation: '', code: '', outside: false };

/** Someone who is not in the expert bank: organisation, and the scanned letter of appointment. */
export function NamedMember({ onAdd }: { onAdd: (member: Chosen) => void }) {
  const t = useGroupText();
  const { pick } = useLanguage();
  const [typed, setTyped] = useState(empty);
  const [letter, setLetter] = useState<KeptFile | null>(null);
  const [tried, setTried] = useState(false);
  const code = typed.code.replace(/\s/g, '').toUpperCase();
  const fault = code ? creditCodeFault(code) : undefined;
  const missing = (['name', 'title', 'organisation'] as const).filter((each) => !typed[each].trim());
  const add = () => {
    setTried(true);
    if (missing.length > 0 || fault || !letter) return;
    const named = { name: typed.name.trim(), title: typed.title.trim(), organisation: typed.organisation.trim() };
    onAdd({
      sent: { ...named, organisationCode: code || null, outside: typed.outside, letterFileId: letter.id },
      name: named.name,
      organisation: named.organisation,
      outside: typed.outside,
    });
    setTyped(empty);
    setLetter(null);
    setTried(false);
  };
  return (
    <fieldset className="field">
      <legend className="lab">{t('named')}</legend>
      <div className="pair">
        {(['name', 'title', 'organisation'] as const).map((each) => (
          <TextField
            key={each}
            name={`named-${each}`}
            label={t(each)}
            maxLength={lengthAt(factsOf(namedMember), each)}
            value={typed[each]}
            error={tried && missing.includes(each) ? t('missing') : undefined}
            onChange={(value) => setTyped({ ...typed, [each]: value })}
          />
        ))}
        <TextField
          name="named-code"
          label={t('code')}
          help={t('codeHelp')}
          optional
          maxLength={lengthAt(factsOf(namedMember), 'organisationCode')}
          value={typed.code}
          error={tried && fault ? pick(fault) : undefined}
          onChange={(value) => setTyped({ ...typed, code: value })}
        />
      </div>
      <CheckField
        name="named-outside"
        label={t('isOutside')}
        value={typed.outside}
        onChange={(outside) => setTyped({ ...typed, outside })}
      />
      <FileField
        name="named-letter"
        label={t('letter')}
        value={letter}
        accept=".pdf,.jpg,.jpeg,.png"
        error={tried && !letter ? t('letterMissing') : undefined}
        send={fileSender(addressOf(uploadFile, { query: { kind: 'letter' } }))}
        onChange={setLetter}
      />
      <Button icon="plus" onClick={add}>
        {t('addNamed')}
      </Button>
    </fieldset>
  );
}
