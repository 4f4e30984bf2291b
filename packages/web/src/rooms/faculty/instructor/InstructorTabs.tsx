import { Tabs } from '../../../kit/Tabs.tsx';
import { useDuplicateText } from './duplicateText.ts';
import { useInstructorText } from './text.ts';

/** The list of people, and the duplicates to judge. */
export function InstructorTabs({
  current,
  duplicates,
}: {
  current: 'list' | 'duplicates';
  duplicates?: number | undefined;
}) {
  const t = useInstructorText();
  const words = useDuplicateText();
  return (
    <Tabs
      label={t('across')}
      current={current}
      tabs={[
        { id: 'list', label: t('title'), to: '/instructors' },
        { id: 'duplicates', label: words('title'), to: '/instructors/duplicates', count: duplicates },
      ]}
    />
  );
}
