import { Link } from '@tanstack/react-router';
import { Icon } from '../kit/Icon.tsx';
import { PageTitle, Sheet } from '../kit/Sheet.tsx';
import { useLanguage } from '../language.ts';
import { useMay } from '../session.tsx';
import { basis, pagesFor, rooms } from './consoleRooms.ts';
import { useShellText } from './text.ts';

/** Every room with its pages: the way in from a phone, where there is no side. */
export default function ListRooms() {
  const t = useShellText();
  const { pick } = useLanguage();
  const may = useMay();
  return (
    <>
      <PageTitle title={t('rooms')} />
      <div className="rooms">
        {[...rooms, ...basis].map((room) => (
          <Sheet key={room.id}>
            <Link to={room.to} className="list-row">
              <Icon name={room.icon} />
              <b>{t(room.word)}</b>
              {room.chapter && <span className="faint small">{t(room.chapter)}</span>}
            </Link>
            {pagesFor(room, may).map((each) => (
              <Link key={each.to} to={each.to} className="list-row">
                {pick(each.label)}
              </Link>
            ))}
          </Sheet>
        ))}
      </div>
    </>
  );
}
