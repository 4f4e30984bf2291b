import type { Page } from './page.ts';
import { routes as application } from './rooms/establishment/application/routes.tsx';
import { routes as review } from './rooms/establishment/review.routes.tsx';
import { routes as activation } from './rooms/institution/activation/routes.tsx';
import { routes as base } from './rooms/institution/base/routes.tsx';
import { routes as changeFiling } from './rooms/institution/changeFiling/routes.tsx';
import { routes as directory } from './rooms/institution/directory.routes.tsx';
import { routes as event } from './rooms/institution/event/routes.tsx';
import { routes as exchange } from './rooms/institution/exchange/routes.tsx';
import { routes as facility } from './rooms/institution/facility/routes.tsx';
import { routes as instructor } from './rooms/institution/instructor/routes.tsx';
import { routes as partner } from './rooms/institution/partner/routes.tsx';
import { routes as policyLibrary } from './rooms/institution/policyLibrary/routes.tsx';
import { routes as measures } from './rooms/measures/routes.tsx';
import { routes as operation } from './rooms/operation/routes.tsx';
import { routes as portal } from './rooms/portal/routes.tsx';
import { routes as search } from './rooms/search/routes.tsx';
import { routes as session } from './rooms/session/routes.tsx';
import { routes as supervision } from './rooms/supervision/routes.tsx';
import { routes as support } from './rooms/support/routes.tsx';
import { routes as worklist } from './rooms/worklist/routes.tsx';
import { routes as shells } from './shells/routes.tsx';

/** The pages of all rooms. */
export const pages: readonly Page[] = [
  ...measures,
  ...portal,
  ...session,
  ...worklist,
  ...search,
  ...application,
  ...review,
  ...directory,
  ...base,
  ...activation,
  ...partner,
  ...exchange,
  ...facility,
  ...changeFiling,
  ...operation,
  ...policyLibrary,
  ...event,
  ...support,
  ...supervision,
  ...instructor,
  ...shells,
];
