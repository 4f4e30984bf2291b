import type { dossierHead } from '@jijiao/contract/platform/dossier';
import type { z } from 'zod';

/** What every dossier page has over and beside its content, as the wire brings it. */
export type DossierHeadShape = z.output<typeof dossierHead>;
