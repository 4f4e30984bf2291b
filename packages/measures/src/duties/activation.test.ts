import { describe, expect, it } from 'vitest';
import { describeRules } from '../kit/ruleTesting.ts';
import { registerRules } from '../supplementary/art37-register.ts';
import { eventRules } from './art04-exchange.ts';
import { baseRecordRules } from './art04-standing.ts';
import { activationList, activationRules } from './art07-separation.ts';

describe('the activation list', () => {
  const activation = {
    baseStatus: 'recognised',
    managementBody: '继续教育基地办公室',
    director: '张三丰',
    staff: 2,
    operatingMeasures: true,
    ledger: '基地专账',
    assets: 3,
  };
  describeRules(
    activationRules,
    { activation },
    {
      'activation.managementBody': [{ activation: { ...activation, managementBody: ' ' } }],
      'activation.director': [{ activation: { ...activation, director: null } }],
      'activation.staff': [{ activation: { ...activation, staff: 0 } }],
      'activation.operatingMeasures': [{ activation: { ...activation, operatingMeasures: false } }],
      'activation.baseRecognised': [{ activation: { ...activation, baseStatus: 'revoked' } }],
      'activation.ownLedger': [{ activation: { ...activation, ledger: null } }],
      'activation.ownAssets': [{ activation: { ...activation, assets: 0 } }],
    },
  );

  it('has a rule behind each line', () => {
    for (const { rules } of activationList) expect(rules.length).toBeGreaterThan(0);
  });
});

describe('an entry that names registered items', () => {
  const item = { item: 'director' as const, registered: '张三丰' };
  describeRules(
    registerRules,
    { register: { items: [{ ...item, given: '张三丰' }] } },
    { 'register.changedByFilingAlone': [{ register: { items: [{ ...item, given: '李四光' }] } }] },
  );
});

describe('what the host of a base enters', () => {
  describeRules(
    baseRecordRules,
    { base: { status: 'rectifying' } },
    { 'base.recordsWhileStanding': [{ base: { status: 'revoked' } }, { base: { status: 'expired' } }] },
  );
});

describe('registration for an event among bases', () => {
  const event = {
    registerUntil: '2026-11-23',
    cancelled: false,
    places: 30,
    taken: 28,
    people: 2,
    baseStatus: 'operating',
  };
  describeRules(
    eventRules,
    { event },
    {
      'event.registrationOpen': [
        { event: { ...event, registerUntil: '2026-11-22' } },
        { event: { ...event, cancelled: true } },
      ],
      'event.placesLeft': [{ event: { ...event, people: 3 } }],
      'event.amongBases': [{ event: { ...event, baseStatus: 'revoked' } }],
    },
  );
});
