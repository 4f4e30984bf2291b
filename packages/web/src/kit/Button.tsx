import { Link } from '@tanstack/react-router';
import type { ButtonHTMLAttributes } from 'react';
import { Icon, type IconName } from './Icon.tsx';

export interface ButtonLook {
  /** `primary` is filled, at most one to a panel; `quiet` has no frame; `danger` is for what takes away. */
  look?: 'plain' | 'primary' | 'quiet' | 'danger' | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
  wide?: boolean | undefined;
  icon?: IconName | undefined;
}

const looks = { plain: '', primary: ' p', quiet: ' q', danger: ' d' } as const;
const sizes = { small: ' s', medium: '', large: ' l' } as const;

function classOf({ look = 'plain', size = 'medium', wide }: ButtonLook): string {
  return `b${looks[look]}${sizes[size]}${wide ? ' w' : ''}`;
}

type ButtonProps = ButtonLook &
  Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> & { busy?: boolean | undefined };

/** A button that does something. While `busy` it stays in place and refuses a second press. */
export function Button({ look, size, wide, icon, busy, children, disabled, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classOf({ look, size, wide })}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

type ButtonLinkProps = ButtonLook & { to: string; children: React.ReactNode; download?: boolean | undefined };

/** A link that looks like a button; an address under /api, or one with `download`, leaves the program. */
export function ButtonLink({ look, size, wide, icon, to, children, download }: ButtonLinkProps) {
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      {children}
    </>
  );
  const className = classOf({ look, size, wide });
  if (download || to.startsWith('/api/')) {
    return (
      <a className={className} href={to} download={download}>
        {inside}
      </a>
    );
  }
  return (
    <Link className={className} to={to}>
      {inside}
    </Link>
  );
}
