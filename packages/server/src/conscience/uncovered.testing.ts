/** Rules that no test refuses through HTTP yet, each with why. Only ever shorter: one that is refused must leave. */
export const notYetRefusedThroughHttp: Readonly<Record<string, string>> = {
  'application.eligibleKind': 'the register takes institutions of the four kinds alone',
  'application.facultyQualified': 'no scenario yet',
  'application.lapsesOnlyAfterTime': 'the clock moves what has lapsed alone',
  'application.returnMarksSections': 'the shape of the request already refuses it',
  'batch.levelOfIssuer': 'no scenario yet',
  'batch.quotaStated': 'the shape of the request already refuses it',
  'batch.resultsByDecision': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'decision.groundsStated': 'the shape of the request already refuses it',
  'decision.namesSomeone': 'the shape of the request already refuses it',
  'decision.numbered': 'the number is drawn when the decision is signed',
  'draw.listUnchanged': 'the announced list is kept and never changed',
  'draw.noRecusedExpert': 'the draw leaves out who is recused',
  'draw.replacementInOrder': 'the order of the draw is followed by the verb',
  'guidance.ownBasesOnly': 'whoever is not a party does not see the record: 404 comes first',
  'notice.longEnough': 'the period is counted by the verb',
  'notice.onePerBatch': 'no scenario yet',
  'panel.everyoneDeclared': 'no scenario yet',
  'panel.replacementGrounded': 'no scenario yet',
  'parameter.documented': 'the shape of the request already refuses it',
  'plaque.onlyRecognised': 'no scenario yet',
  'recheck.withFindings': 'the shape of the request already refuses it',
  'recognition.announced': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.byDecision': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.leftOutOnlyByQuota':
    'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.noUpheldObjection': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.passedReview': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.refusedOnlyByObjection':
    'the move is made by a decision inside one transaction, on facts that it has judged',
  'recognition.withinQuota': 'no scenario yet',
  'recommendation.byItsGuidingUnit': 'whoever is not a party does not see the record: 404 comes first',
  'recommendation.ranked': 'no scenario yet',
  'recommendation.recheckOnRecord': 'the state of the dossier keeps it from arising: the move is not offered',
  'recommendation.withinQuota': 'no scenario yet',
  'review.discussionOnRecord': 'no scenario yet',
  'review.failedOnlyByResult': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'review.finished': 'the move is made by a decision inside one transaction, on facts that it has judged',
  'score.notSeenEarly': 'a view leaves out what may not be seen yet',
  'score.own': 'a member writes on the own sheet alone',
};

/** Moves that neither the demonstration nor a scenario makes yet. Only ever shorter: one that is made must leave. */
export const notYetMade: Readonly<Record<string, string>> = {
  'application.leaveOut': 'no scenario has more passed applications than its quota',
};
