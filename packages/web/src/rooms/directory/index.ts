export { ChooseOrganisation } from './organisation/ChooseOrganisation.tsx';
