/** Parameters whose rooms are still to come, by the first part of their id, with the capability that will read them. */
export const awaitedParameters: Readonly<Record<string, string>> = {
  audit: 'keeping of access logs',
  class: 'classes and their archives (Arts 16, 21)',
  complaint: 'complaints (Art. 24)',
  consent: 'out-of-plan consent (Art. 21)',
  cost: 'audit of direct costs (Art. 23)',
  credit: 'credit account (Art. 30)',
  decision: 'appeal against decisions',
  grant: 'grants (Art. 32)',
  inspection: 'inspection and assessment (Arts 22, 23)',
  learning: 'online learning (Art. 19)',
  panel: 'setting up of a batch and its panels (Art. 9)',
  performance: 'performance plan (Art. 36)',
  rectification: 'rectification (Art. 23)',
  signIn: 'sign-in to classes (Art. 21)',
};
