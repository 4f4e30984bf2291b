export { NewPolicy as default } from './DraftPolicy.tsx';
