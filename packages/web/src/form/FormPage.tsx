import type { ReactNode } from 'react';
import { PageTitle } from '../kit/Sheet.tsx';
import { useTitle } from '../kit/useTitle.ts';
import { FormFrame, type FormFrameProps } from './FormFrame.tsx';

interface FormPageProps extends Omit<FormFrameProps, 'className'> {
  title: string;
  sub?: ReactNode | undefined;
  /** The pages above it. */
  above: readonly { readonly label: string; readonly to?: string | undefined }[];
  /** The last crumb, where it is not the title. */
  crumb?: string | undefined;
}

/** A page that is one form: a record that is drafted, or changed while it is a draft. */
export function FormPage({ title, sub, above, crumb, ...frame }: FormPageProps) {
  useTitle(title);
  return (
    <div className="form-page">
      <PageTitle title={title} sub={sub} crumbs={[...above, { label: crumb ?? title }]} />
      <FormFrame {...frame} className="stack" />
    </div>
  );
}
