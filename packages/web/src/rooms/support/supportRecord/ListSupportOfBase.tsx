import { useState } from 'react';
import { BaseFrame } from '../../../base/BaseFrame.tsx';
import { AfterAct } from '../../../kit/AfterAct.tsx';
import { Button } from '../../../kit/Button.tsx';
import { RecordDialog } from './RecordDialog.tsx';
import { SupportTable } from './SupportTable.tsx';
import { useSupportText } from './text.ts';

/** What its guiding unit gave a base; officers of the unit record it here. */
export default function ListSupportOfBase() {
  const t = useSupportText();
  const [recording, setRecording] = useState(false);
  const [saved, setSaved] = useState(false);
  return (
    <BaseFrame
      tab="support"
      acts={(base) =>
        base.mayGuide && (
          <Button
            look="primary"
            icon="plus"
            onClick={() => {
              setSaved(false);
              setRecording(true);
            }}
          >
            {t('record')}
          </Button>
        )
      }
    >
      {(base) => (
        <>
          {saved && <AfterAct title={t('saved')} next={t('savedNext')} />}
          <SupportTable find={{ base: base.id }} />
          {recording && (
            <RecordDialog
              baseId={base.id}
              onClose={() => setRecording(false)}
              onSaved={() => {
                setRecording(false);
                setSaved(true);
              }}
            />
          )}
        </>
      )}
    </BaseFrame>
  );
}
