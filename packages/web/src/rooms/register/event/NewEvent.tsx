export { NewEvent as default } from './DraftEvent.tsx';
