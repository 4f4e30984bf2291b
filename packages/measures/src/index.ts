export * from './kit/article.ts';
export * from './kit/moves.ts';
export * from './kit/parameter.ts';
export * from './kit/rule.ts';
export * from './kit/text.ts';
