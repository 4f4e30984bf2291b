const rooms: Readonly<Record<string, string>> = {
  application: '/applications',
  batch: '/batches',
  review: '/reviews',
  decision: '/decisions',
  objection: '/objections',
  outline: '/outlines',
  curriculum: '/curricula',
  changeFiling: '/changes',
  policy: '/desk/policies',
  annualPlan: '/plans',
  planAmendment: '/plan-amendments',
  annualSummary: '/summaries',
  activation: '/activations',
};

/** Where a dossier is worked on, by its kind; undefined where no page shows that kind. */
export function findDossierAddress(kind: string, id: number | string): string | undefined {
  const room = rooms[kind];
  return room && `${room}/${id}`;
}

/** Where a row of the work list leads: the page of the dossier, or for an application still being filled in, its form. */
export function addressOfWork({ kind, id, state }: { kind: string; id: number; state: string }): string {
  if (kind === 'application' && (state === 'draft' || state === 'returned')) return `/applications/${id}/form`;
  return findDossierAddress(kind, id) ?? `/dossiers/${id}`;
}
