import { Link, useNavigate } from '@tanstack/react-router';
import { Menu } from '../kit/Menu.tsx';
import { useSession } from '../session.tsx';
import { useShellText } from './text.ts';

/** Who is signed in and at which post; the menu leads to the account and to other posts. */
export function Account() {
  const t = useShellText();
  const navigate = useNavigate();
  const { person, posts } = useSession();
  if (!person) return <Link to="/sign-in">{t('signIn')}</Link>;
  const post = posts[0];
  return (
    <Menu
      className="bar-button"
      label={
        <span className="who">
          <b>{person.name}</b>
          {post && (
            <span className="clip">
              {post.organisationName} {post.title}
            </span>
          )}
        </span>
      }
      items={[
        { id: 'account', label: t('accountPage'), icon: 'user', onChoose: () => void navigate({ to: '/account' }) },
        { id: 'out', label: t('signOut'), icon: 'undo', onChoose: () => void navigate({ to: '/sign-out' }) },
      ]}
    />
  );
}
