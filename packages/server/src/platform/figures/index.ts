export {
  addFigure,
  type EnteredFigure,
  enterFigure,
  type Figure,
  type FigureEntry,
  type FigureKey,
  listFigureEntries,
  type RecordedFigure,
  readFigures,
  recountFigures,
} from './figures.ts';
