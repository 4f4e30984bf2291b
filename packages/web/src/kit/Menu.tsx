import { Menu as Base } from '@base-ui/react/menu';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface MenuItem {
  id: string;
  label: string;
  icon?: IconName | undefined;
  onChoose: () => void;
  disabled?: boolean | undefined;
}

interface MenuProps {
  /** What the button says; a string is wrapped in the plain button look. */
  label: ReactNode;
  /** For screen readers where the button shows no word. */
  name?: string | undefined;
  className?: string | undefined;
  items: readonly MenuItem[];
}

/** A button that opens a list of acts. */
export function Menu({ label, name, className = 'b', items }: MenuProps) {
  return (
    <Base.Root>
      <Base.Trigger className={className} aria-label={name}>
        {label}
        <Icon name="chevronDown" />
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner className="float" sideOffset={4} align="end">
          <Base.Popup className="menu">
            {items.map(({ id, label: words, icon, onChoose, disabled }) => (
              <Base.Item key={id} className="menu-item" disabled={disabled} onClick={onChoose}>
                {icon && <Icon name={icon} />}
                {words}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
