import * as wire from '@jijiao/contract/establishment/review';
import { type Route, route } from '../../../platform/http/route.ts';
import { declareInterests } from './declaration.ts';
import * as review from './review.ts';
import { listScores, saveScore, submitScores } from './score.ts';

/** 评审: which review, which seat and which state allow it is asked by each verb. */
export const reviewRoutes: Route[] = [
  route(wire.listReviews, 'signedIn', (context) => review.listReviews(context)),
  route(wire.announceDraw, 'signedIn', (context, { params }) => review.announceDraw(context, params.id)),
  route(wire.getReview, 'signedIn', (context, { params }) => review.getReview(context, params.id)),
  route(wire.drawPanel, 'signedIn', (context, { params, body }) => review.drawPanel(context, params.id, body.version)),
  route(wire.declineSeat, 'signedIn', (context, { params, body }) => review.declineSeat(context, params.id, body)),
  route(wire.replaceSeat, 'signedIn', (context, { params, body }) => review.replaceSeat(context, params.id, body)),
  route(wire.declareInterests, 'signedIn', (context, { params, body }) => declareInterests(context, params.id, body)),
  route(wire.listScores, 'signedIn', (context, { params, query }) => listScores(context, params.id, query.expert)),
  route(wire.saveScore, 'signedIn', (context, { params, body }) =>
    saveScore(context, params.id, params.application, body),
  ),
  route(wire.submitScores, 'signedIn', (context, { params }) => submitScores(context, params.id)),
  route(wire.recordVisit, 'signedIn', (context, { params, body }) => review.recordVisit(context, params.id, body)),
  route(wire.recordDiscussion, 'signedIn', (context, { params, body }) =>
    review.recordDiscussion(context, params.id, body),
  ),
  route(wire.castVotes, 'signedIn', (context, { params, body }) => review.castVotes(context, params.id, body)),
];
