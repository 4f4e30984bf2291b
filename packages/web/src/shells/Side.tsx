import { Link, useLocation } from '@tanstack/react-router';
import { Icon } from '../kit/Icon.tsx';
import { useLanguage } from '../language.ts';
import { useMay } from '../session.tsx';
import { basis, desk, pagesFor, rooms, type SideRoom } from './consoleRooms.ts';
import { useCounts } from './counts.ts';
import { useShellText } from './text.ts';

/** The rooms at the left, with what waits in each; below 1400 px a rail of icons. */
export function Side({ onHelp }: { onHelp: () => void }) {
  const t = useShellText();
  return (
    <nav className="side" aria-label={t('rooms')}>
      <Rooms rooms={desk} />
      <p className="h4">{t('byChapter')}</p>
      <Rooms rooms={rooms} />
      <p className="h4">{t('basis')}</p>
      <Rooms rooms={basis} />
      <div className="foot">
        <span>
          <kbd>g</kbd> <kbd>w</kbd> {t('backToWork')}
        </span>
        <button type="button" className="textual faint help" onClick={onHelp}>
          <kbd>?</kbd> {t('keyboard')}
        </button>
      </div>
    </nav>
  );
}

/** A list of rooms; the one that is open shows its pages. */
export function Rooms({ rooms: shown }: { rooms: readonly SideRoom[] }) {
  const t = useShellText();
  const { pick } = useLanguage();
  const counts = useCounts();
  const may = useMay();
  const path = useLocation({ select: (location) => location.pathname });
  const within = (to: string): boolean => path === to || path.startsWith(`${to}/`);
  return shown.flatMap((room) => {
    const { id, word, chapter, icon } = room;
    const pages = pagesFor(room, may);
    const [first] = pages;
    // A room with no page for these posts is not shown; one whose own page is closed opens at the first that is not.
    if (room.pages && !first) return [];
    const to = !first || pages.some((each) => each.to === room.to) ? room.to : first.to;
    const page = pages.filter((each) => within(each.to)).sort((a, b) => b.to.length - a.to.length)[0];
    const inside = within(to) || page !== undefined;
    const count = counts[id] ?? 0;
    return (
      <div key={id}>
        <Link
          to={to}
          className={inside && !page ? 'on' : ''}
          title={t(word)}
          aria-current={inside ? 'page' : undefined}
        >
          <Icon name={icon} />
          {t(word)}
          {chapter && <small>{t(chapter)}</small>}
          {count > 0 && <span className="n hot">{count}</span>}
        </Link>
        {inside &&
          pages.map((each) => (
            <Link
              key={each.to}
              to={each.to}
              className={each === page ? 'sub on' : 'sub'}
              aria-current={each === page ? 'page' : undefined}
            >
              {pick(each.label)}
            </Link>
          ))}
      </div>
    );
  });
}
