import type { Endpoint } from '@jijiao/contract';
import { endpoints } from '@jijiao/contract/endpoints';
import { type By, type Move, moveTables, type Role, spell } from '@jijiao/measures';
import { composeRooms } from '../main.ts';
import type { Actor, ActorPost } from '../platform/auth/actor.ts';
import type { Policy } from '../platform/http/route.ts';

/** One post of each kind that a person can hold, by which policies are probed. */
export const probedPosts: readonly { readonly role: Role; readonly kind: ActorPost['organisationKind'] }[] = [
  { role: 'administrator', kind: 'province' },
  { role: 'officer', kind: 'province' },
  { role: 'signer', kind: 'province' },
  { role: 'auditor', kind: 'province' },
  { role: 'expert', kind: 'province' },
  { role: 'administrator', kind: 'guidingUnit' },
  { role: 'officer', kind: 'guidingUnit' },
  { role: 'signer', kind: 'guidingUnit' },
  { role: 'administrator', kind: 'institution' },
  { role: 'applicant', kind: 'institution' },
];

/** Who holds one post, and nothing else. */
export function actorAt(role: Role, kind: ActorPost['organisationKind']): Actor {
  return {
    personId: 1,
    name: '',
    sessionId: null,
    posts: [{ postId: 1, organisationId: 1, organisationKind: kind, role }],
  };
}

/** The policy of an endpoint; those of sign-in have none beyond what the contract declares. */
export function policyOf(endpoint: Endpoint): Policy {
  const found = composeRooms().routes.find((each) => each.endpoint.id === endpoint.id);
  return found?.policy ?? (endpoint.action === 'public' ? 'public' : 'signedIn');
}

const kinds = {
  province: '省厅 province',
  guidingUnit: '指导单位 guiding unit',
  institution: '单位 institution',
} as const;

/** docs/authorization.md: which post passes which endpoint's policy, and which post makes which move. */
export function authorizationPage(): string {
  const heads = probedPosts.map(({ role, kind }) => `${role}, ${kinds[kind]}`);
  const cells = (policy: Policy) =>
    probedPosts.map(({ role, kind }) => {
      if (policy === 'public' || policy === 'signedIn') return '○';
      return policy(actorAt(role, kind)) ? '●' : '';
    });
  const rows = endpoints.map((endpoint) => {
    const policy = policyOf(endpoint);
    const open = policy === 'public' ? 'public' : policy === 'signedIn' ? 'signed in' : 'post';
    return [`\`${endpoint.id}\``, `${endpoint.method} ${endpoint.path}`, open, ...cells(policy)];
  });
  return [
    '<!-- generated from packages/measures, packages/contract and the routes; change it there -->',
    '# 权限 · Who may do what',
    'A request passes two doors. The first is the policy of its endpoint: ● the post passes, ○ anyone signed in passes (or anyone at all, where it is public), empty is 403. The second is the record: who may not see it is answered 404, and a move is made by the posts of the second table, at the organisation that is the party.',
    '## 接口 · Endpoints',
    table(['endpoint', 'path', 'open to', ...heads], rows),
    '## 环节 · Moves',
    table(
      ['办件 · Dossier', '环节 · Move', '何人 · By', '不得由办理过下列环节的人 · Not by who did', '依据 · Source'],
      moveTables.flatMap((each) => Object.entries(each.moves).map(([name, move]) => moveRow(each.dossier, name, move))),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

function moveRow(dossier: string, name: string, move: Move): string[] {
  const source = spell(move.cites);
  return [
    dossier,
    `\`${name}\` ${move.label.zh} · ${move.label.en}`,
    move.by.map(spellBy).join(', '),
    (move.notBy ?? []).join(', '),
    `${source.zh} · ${source.en}`,
  ];
}

function spellBy({ party, role }: By): string {
  return role ? `${role} of the ${party}` : party;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
