import { Link } from '@tanstack/react-router';
import { Button } from '../../../kit/Button.tsx';
import { DateText } from '../../../kit/DateText.tsx';
import { State } from '../../../kit/State.tsx';
import { type Column, Table } from '../../../kit/Table.tsx';
import { Empty } from '../../../kit/Waiting.tsx';
import type { PersonView } from './shape.ts';
import { usePersonText } from './text.ts';

type Post = PersonView['posts'][number];

/** Every post ever held, from when to when, and why it ended. */
export function PostHistory({ posts, onEnd }: { posts: readonly Post[]; onEnd: (post: Post) => void }) {
  const t = usePersonText();
  const columns: readonly Column<Post>[] = [
    {
      id: 'organisation',
      header: t('organisation'),
      fixed: true,
      wrap: true,
      cell: (post) => <Link to={`/organisations/${post.organisationId}`}>{post.organisation}</Link>,
    },
    {
      id: 'role',
      header: t('role'),
      cell: (post) => (
        <>
          {t(post.role)}
          {post.title && <span className="faint">　{post.title}</span>}
        </>
      ),
    },
    { id: 'from', header: t('from'), cell: (post) => <DateText value={post.validFrom} weekday={false} /> },
    {
      id: 'to',
      header: t('to'),
      wrap: true,
      cell: (post) => {
        if (post.validTo === null) return <State tone="done">{t('held')}</State>;
        const never = post.validTo < post.validFrom;
        return (
          <>
            {never ? t('endedSameDay') : <DateText value={post.validTo} weekday={false} />}
            {post.endReason && <div className="small faint">{post.endReason}</div>}
          </>
        );
      },
    },
    {
      id: 'end',
      header: t('end'),
      cell: (post) =>
        post.mayEnd && (
          <Button size="small" onClick={() => onEnd(post)}>
            {t('end')}
          </Button>
        ),
    },
  ];
  return (
    <Table
      name="posts"
      caption={t('posts')}
      columns={columns}
      rows={posts}
      rowId={(post) => String(post.id)}
      empty={<Empty title={t('noPosts')}>{t('noPostsWhy')}</Empty>}
    />
  );
}
