export {
  addFigure,
  type EnteredFigure,
  enterFigure,
  type Figure,
  type FigureEntry,
  type FigureKey,
  listFigureEntries,
  listHandEntries,
  type RecordedFigure,
  readFigures,
  recountFigures,
} from './figures.ts';
export { figureDifferences, recountNightly } from './recounting.ts';
