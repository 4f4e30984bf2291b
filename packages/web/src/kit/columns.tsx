import { useState } from 'react';
import { Icon } from './Icon.tsx';
import { Popover } from './Popover.tsx';
import { useKitText } from './text.ts';

interface ChoosableColumn {
  id: string;
  header: string;
  hidden?: boolean | undefined;
  fixed?: boolean | undefined;
}

function remembered(name: string): ReadonlySet<string> | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(`jijiao.columns.${name}`) ?? 'null');
    return Array.isArray(kept) ? new Set(kept.map(String)) : null;
  } catch {
    return null;
  }
}

/** The columns of a table that are shown, remembered on this device under the name of the table. */
export function useColumns<C extends ChoosableColumn>(
  name: string,
  columns: readonly C[],
): { shown: readonly C[]; toggle: (id: string) => void } {
  const [chosen, setChosen] = useState(() => remembered(name));
  const isShown = (column: C): boolean => column.fixed || (chosen ? chosen.has(column.id) : !column.hidden);
  const shown = columns.filter(isShown);
  const toggle = (id: string): void => {
    const next = new Set(shown.map((column) => column.id));
    if (!next.delete(id)) next.add(id);
    localStorage.setItem(`jijiao.columns.${name}`, JSON.stringify([...next]));
    setChosen(next);
  };
  return { shown, toggle };
}

interface ColumnChooserProps {
  columns: readonly ChoosableColumn[];
  shown: readonly ChoosableColumn[];
  onToggle: (id: string) => void;
}

/** Chooses which columns a table shows. */
export function ColumnChooser({ columns, shown, onToggle }: ColumnChooserProps) {
  const t = useKitText();
  const ids = new Set(shown.map((column) => column.id));
  return (
    <Popover
      className="b s"
      title={t('columnsShown')}
      label={
        <>
          <Icon name="columns" />
          {t('columns')}
        </>
      }
    >
      {columns.map(({ id, header, fixed }) => (
        <label key={id} className="menu-item">
          <input type="checkbox" className="cb" checked={ids.has(id)} disabled={fixed} onChange={() => onToggle(id)} />
          {header}
        </label>
      ))}
    </Popover>
  );
}
