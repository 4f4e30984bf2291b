import { describe, expect, it } from 'vitest';
import { moveTables } from './moveTables.ts';
import { parameters } from './parameters.ts';
import { allRules } from './rules.ts';

describe.each(moveTables.map((table) => [table.dossier, table] as const))(
  'the life of a dossier of kind %s',
  (_, table) => {
    const moves = Object.entries(table.moves);

    it('reaches every state from the first', () => {
      const reached = new Set([table.initial]);
      for (let before = 0; before < reached.size; ) {
        before = reached.size;
        for (const [, move] of moves) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
      }
      expect([...reached].sort()).toEqual(Object.keys(table.states).sort());
    });

    it('leads from every state to an end', () => {
      const ends = new Set(
        Object.keys(table.states).filter((state) => !moves.some(([, move]) => move.from.includes(state))),
      );
      expect(ends.size).toBeGreaterThan(0);
      for (let before = 0; before < ends.size; ) {
        before = ends.size;
        for (const [, move] of moves) if (ends.has(move.to)) for (const state of move.from) ends.add(state);
      }
      expect([...ends].sort()).toEqual(Object.keys(table.states).sort());
    });

    it('gives a turn to someone who can move, and to nobody at the end', () => {
      for (const [state, { turn }] of Object.entries(table.states)) {
        expect(Boolean(turn), state).toBe(moves.some(([, move]) => move.from.includes(state)));
      }
    });

    it('judges by rules and parameters of the house', () => {
      const own = moves.filter(([, move]) => move.rules?.some((rule) => !allRules.includes(rule)));
      expect(own).toEqual([]);
      for (const [name, { deadline }] of moves) {
        if (!deadline) continue;
        expect(parameters, name).toContain(deadline.within);
        expect(deadline.within.unit, name).toBe(deadline.unit);
      }
    });

    it('speaks both languages and draws steps that exist', () => {
      const texts = [
        table.title,
        ...(table.path ?? []),
        ...Object.values(table.states).map(({ label }) => label),
        ...moves.flatMap(([, { label, confirm }]) => (confirm ? [label, confirm] : [label])),
      ];
      for (const { zh, en } of texts) {
        expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en).toMatch(/^[A-Z][^\u4e00-\u9fff]*$/);
      }
      for (const { step } of Object.values(table.states))
        if (step !== undefined) expect(table.path?.[step]).toBeDefined();
    });

    it('asks a signer to be someone else', () => {
      for (const [name, { notBy = [], by }] of moves) {
        for (const other of notBy) expect(other === 'draft' || other in table.moves, name).toBe(true);
        if (by.some(({ role }) => role === 'signer') && name !== 'refuse')
          expect(notBy.length, name).toBeGreaterThan(0);
      }
    });
  },
);
