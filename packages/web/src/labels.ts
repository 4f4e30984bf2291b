import { listLabels } from '@jijiao/contract/directory/label';
import { call } from './api/call.ts';
import { type Labels, speakWith } from './language.ts';

const stored = 'jijiao.labels';

function keptLabels(): Labels {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(stored) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/**
 * Reads the words that the province has put in place of built ones, shows them and keeps them for the next start. The browser
 * asks only whether they have changed. Where the network does not answer, what was kept goes on being shown.
 */
export async function readLabels(): Promise<void> {
  const read = await call(listLabels, {}).catch(() => undefined);
  if (!read) return;
  localStorage.setItem(stored, JSON.stringify(read.labels));
  speakWith(read.labels);
}

/** Shows the words kept from the last time, before anything is drawn, and reads them anew. */
export function startLabels(): void {
  speakWith(keptLabels());
  void readLabels();
}
