import { Menu } from '@base-ui/react/menu';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language.ts';
import { Icon } from './Icon.tsx';
import { useKitText } from './text.ts';

export interface Filter {
  id: string;
  label: string;
  choices: readonly { value: string; label: string }[];
}

interface FilterChipsProps {
  filters: readonly Filter[];
  /** Chosen values by filter, as they stand in the address. */
  chosen: Readonly<Record<string, readonly string[]>>;
  onChange: (chosen: Record<string, readonly string[]>) => void;
}

/** Filters as chips: each says what it keeps and can be taken away; more are added from one button. */
export function FilterChips({ filters, chosen, onChange }: FilterChipsProps) {
  const t = useKitText();
  const { list } = useLanguage();
  const active = filters.filter((filter) => (chosen[filter.id]?.length ?? 0) > 0);
  const set = (id: string, values: readonly string[]): void => {
    const { [id]: _gone, ...others } = chosen;
    onChange(values.length > 0 ? { ...others, [id]: values } : others);
  };
  const toggle = (filter: Filter, value: string): void => {
    const present = chosen[filter.id] ?? [];
    set(filter.id, present.includes(value) ? present.filter((each) => each !== value) : [...present, value]);
  };
  return (
    <>
      {active.map((filter) => (
        <span key={filter.id} className="chip">
          <span className="k">{filter.label}</span>
          {list(
            filter.choices.filter((choice) => chosen[filter.id]?.includes(choice.value)).map((choice) => choice.label),
          )}
          <button
            type="button"
            aria-label={t('removeFilter', { name: filter.label })}
            onClick={() => set(filter.id, [])}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <Menu.Root>
        <Menu.Trigger className="chip add">
          <Icon name="plus" />
          {t('addFilter')}
        </Menu.Trigger>
        <Menu.Portal>
          <Menu.Positioner className="float" sideOffset={4} align="start">
            <Menu.Popup className="menu">
              {filters.map((filter) => (
                <Menu.Group key={filter.id}>
                  <Menu.GroupLabel className="menu-label">{filter.label}</Menu.GroupLabel>
                  {filter.choices.map((choice) => (
                    <Menu.CheckboxItem
                      key={choice.value}
                      className="menu-item"
                      closeOnClick={false}
                      checked={chosen[filter.id]?.includes(choice.value) ?? false}
                      onCheckedChange={() => toggle(filter, choice.value)}
                    >
                      <span className="cb" aria-hidden="true">
                        <Menu.CheckboxItemIndicator>
                          <Icon name="check" />
                        </Menu.CheckboxItemIndicator>
                      </span>
                      {choice.label}
                    </Menu.CheckboxItem>
                  ))}
                </Menu.Group>
              ))}
            </Menu.Popup>
          </Menu.Positioner>
        </Menu.Portal>
      </Menu.Root>
      {active.length > 0 && (
        <button type="button" className="textual small" onClick={() => onChange({})}>
          {t('clear')}
        </button>
      )}
    </>
  );
}

interface SearchBoxProps {
  value: string;
  onSearch: (words: string) => void;
  /** What can be looked for: “编号、名称、信用代码”. */
  label: string;
  width?: number | undefined;
}

/** A search over one list; it asks a moment after the last key. */
export function SearchBox({ value, onSearch, label, width = 248 }: SearchBoxProps) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => onSearch(words), 300);
    return () => clearTimeout(timer);
  }, [words, value, onSearch]);
  return (
    <search className="search" style={{ width, maxWidth: '100%' }}>
      <Icon name="search" />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
    </search>
  );
}
