import { writeDate } from '../../../../kit/dates.ts';
import { Shape } from '../../../../kit/State.tsx';
import { useLanguage } from '../../../../language.ts';
import type { ApplicationShape } from '../shape.ts';
import { useApplicationText } from '../text.ts';

/** What is to be corrected in a section, with who marked it and when. */
export function Marks({ marks }: { marks: ApplicationShape['marks'] }) {
  const t = useApplicationText();
  const { language } = useLanguage();
  return marks.map((mark) => (
    <div key={`${mark.section}-${mark.at}-${mark.note}`} className="mark-box">
      <Shape name="soon" />
      <div>
        {mark.note}
        <div className="mute">
          {t('markedAt', { by: mark.by ?? '', date: writeDate(mark.at, language, { noYear: true, time: true }) })}
        </div>
      </div>
    </div>
  ));
}
