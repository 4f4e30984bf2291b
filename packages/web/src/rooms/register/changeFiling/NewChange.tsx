export { NewChange as default } from './DraftChange.tsx';
