import * as wire from '@jijiao/contract/establishment/review';
import { type Route, route } from '../../../platform/http/route.ts';
import { declare } from './declaration.ts';
import * as review from './review.ts';
import { handInScores, keepScore, listScores } from './score.ts';

/** 评审: which review, which seat and which state allow it is asked by each verb. */
export const reviewRoutes: Route[] = [
  route(wire.listReviews, 'signedIn', (context) => review.findReviews(context)),
  route(wire.announceDraw, 'signedIn', (context, { params }) => review.openReview(context, params.id)),
  route(wire.getReview, 'signedIn', (context, { params }) => review.viewReview(context, params.id)),
  route(wire.drawPanel, 'signedIn', (context, { params, body }) => review.drawBySeed(context, params.id, body.version)),
  route(wire.declineSeat, 'signedIn', (context, { params, body }) => review.leaveSeat(context, params.id, body)),
  route(wire.replaceSeat, 'signedIn', (context, { params, body }) => review.fillSeats(context, params.id, body)),
  route(wire.declareInterests, 'signedIn', (context, { params, body }) => declare(context, params.id, body)),
  route(wire.listScores, 'signedIn', (context, { params, query }) => listScores(context, params.id, query.expert)),
  route(wire.saveScore, 'signedIn', (context, { params, body }) =>
    keepScore(context, params.id, params.application, body),
  ),
  route(wire.submitScores, 'signedIn', (context, { params }) => handInScores(context, params.id)),
  route(wire.recordVisit, 'signedIn', (context, { params, body }) => review.addVisit(context, params.id, body)),
  route(wire.recordDiscussion, 'signedIn', (context, { params, body }) =>
    review.recordDiscussion(context, params.id, body),
  ),
  route(wire.castVotes, 'signedIn', (context, { params, body }) => review.vote(context, params.id, body)),
];
