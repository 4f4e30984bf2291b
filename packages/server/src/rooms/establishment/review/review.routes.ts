import {
  announceDraw,
  castVotes,
  declareInterests,
  declineSeat,
  discuss,
  drawPanelNow,
  getReview,
  listReviews,
  myScores,
  recordVisit,
  replaceSeat,
  saveScore,
  submitScores,
} from '@jijiao/contract';
import { type Route, route } from '../../../platform/http/route.ts';
import { declare } from './declaration.ts';
import * as review from './review.ts';
import { handInScores, keepScore, listScores } from './score.ts';

/** 评审: which review, which seat and which state allow it is asked by each verb. */
export const reviewRoutes: Route[] = [
  route(listReviews, 'signedIn', (context) => review.findReviews(context)),
  route(announceDraw, 'signedIn', (context, { params }) => review.openReview(context, params.id)),
  route(getReview, 'signedIn', (context, { params }) => review.viewReview(context, params.id)),
  route(drawPanelNow, 'signedIn', (context, { params, body }) => review.drawBySeed(context, params.id, body.version)),
  route(declineSeat, 'signedIn', (context, { params, body }) => review.leaveSeat(context, params.id, body)),
  route(replaceSeat, 'signedIn', (context, { params, body }) => review.fillSeats(context, params.id, body)),
  route(declareInterests, 'signedIn', (context, { params, body }) => declare(context, params.id, body)),
  route(myScores, 'signedIn', (context, { params, query }) => listScores(context, params.id, query.expert)),
  route(saveScore, 'signedIn', (context, { params, body }) => keepScore(context, params.id, params.application, body)),
  route(submitScores, 'signedIn', (context, { params }) => handInScores(context, params.id)),
  route(recordVisit, 'signedIn', (context, { params, body }) => review.addVisit(context, params.id, body)),
  route(discuss, 'signedIn', (context, { params, body }) => review.recordDiscussion(context, params.id, body)),
  route(castVotes, 'signedIn', (context, { params, body }) => review.vote(context, params.id, body)),
];
