import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import { useKitText } from './text.ts';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Says what will happen; read out with the title. */
  description?: ReactNode;
  children: ReactNode;
  /** Slides in from the right at full height, for what is looked at beside the page. */
  drawer?: boolean | undefined;
}

/** A panel over the page: the focus goes in and comes back, Escape closes it. */
export function Dialog({ open, onClose, title, description, children, drawer }: DialogProps) {
  const t = useKitText();
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="veil" />
        <Base.Popup className={drawer ? 'dialog drawer' : 'dialog'}>
          <div className="hd">
            <Base.Title>{title}</Base.Title>
            <Base.Close className="b q s end" aria-label={t('close')}>
              <Icon name="close" />
            </Base.Close>
          </div>
          <div className="pad">
            {description && <Base.Description className="dialog-say">{description}</Base.Description>}
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
