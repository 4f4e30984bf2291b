import { article, moves } from '@jijiao/measures';
import { describe, expect, it } from 'vitest';
import { kind } from '../dossier/kinds.ts';
import type { House } from '../http/context.ts';
import { stale } from '../http/errors.ts';
import { offer, port } from './port.ts';
import { room } from './room.ts';
import { Rooms } from './rooms.ts';
import { Sweeping } from './sweeping.ts';

const weather = port<() => string>('garden.weather');
const garden = room({ name: 'garden', needs: [weather] });
const sky = room({ name: 'sky', offers: [offer(weather, () => 'rain')] });
const errand = (dossier: string) =>
  kind(
    moves<object>()({
      dossier,
      title: { zh: '差事', en: 'Errand' },
      initial: 'open',
      states: {
        open: { label: { zh: '未办', en: 'Open' }, tone: 'todo' },
        done: { label: { zh: '办结', en: 'Done' }, tone: 'done' },
      },
      moves: {
        settle: {
          label: { zh: '办结', en: 'Settle' },
          from: ['open'],
          to: 'done',
          by: [{ party: 'owner' }],
          cites: article(20),
        },
      },
    }),
    { look: () => Promise.resolve({}) },
  );

describe('rooms, joined', () => {
  it('give a room what another offers for its port', () => {
    const rooms = new Rooms([garden, sky]);
    expect(weather.of({ house: { rooms } as House })()).toBe('rain');
  });

  it('do not start where a port is not offered, offered twice, or offered to nobody', () => {
    expect(() => new Rooms([garden])).toThrow('garden.weather is offered 0 times');
    expect(() => new Rooms([garden, sky, sky])).toThrow('garden.weather is offered 2 times');
    expect(() => new Rooms([sky])).toThrow('garden.weather is offered and no room needs it');
  });

  it('take a stand-in in the place of an offer, for a test', () => {
    const rooms = new Rooms([garden, sky], [offer(weather, () => 'snow')]);
    expect(weather.of({ house: { rooms } as House })()).toBe('snow');
  });

  it('know a kind of dossier by its declaration alone, and no two of one name', () => {
    const rooms = new Rooms([room({ name: 'yard', kinds: [errand('errand')] })]);
    expect(rooms.kinds.get('errand').table.title.en).toBe('Errand');
    expect(() => rooms.kinds.get('other')).toThrow('no dossier kind other');
    expect(() => new Rooms([room({ name: 'yard', kinds: [errand('errand'), errand('errand')] })])).toThrow('one name');
  });
});

describe('a sweep', () => {
  it('lets a step that is refused fall whole, and goes on; a fault of the program ends it', async () => {
    const kept: string[] = [];
    const sweeping = new Sweeping(async (act) => {
      await act({} as never);
      kept.push('kept');
    });
    await sweeping.step(async () => {
      throw stale();
    });
    await sweeping.step(async () => undefined);
    expect([kept, sweeping.done]).toEqual([['kept'], 1]);
    await expect(sweeping.step(() => Promise.reject(new Error('fault')))).rejects.toThrow('fault');
  });
});
