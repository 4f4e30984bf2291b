import type { Sheet, Workbook } from 'hucre/xlsx';
import { hasLostPrecision, isFormula } from './cellText.ts';
import { cellAddress, columnLetters, type ReadLimits, type SheetIssue } from './shapes.ts';

/** Finds what a sheet hides or holds that a reader could not see or trust, within the rows and columns read. */
export function findIssues(workbook: Workbook, sheet: Sheet, { maxRows, columns }: ReadLimits): SheetIssue[] {
  const issues: SheetIssue[] = [...cellIssues(sheet, maxRows, columns)];
  for (const [index, definition] of sheet.rowDefs ?? []) {
    if (definition.hidden && index < maxRows && (sheet.rows[index]?.some((value) => value !== null) ?? false)) {
      issues.push(
        issue(
          'hiddenRow',
          index,
          String(index + 1),
          '该行被隐藏，其中的内容也已读取',
          'This row is hidden; its content was read too',
        ),
      );
    }
  }
  sheet.columns?.forEach((definition, index) => {
    if (!definition.hidden || index >= columns) return;
    issues.push(
      issue(
        'hiddenColumn',
        0,
        columnLetters(index),
        '该列被隐藏，其中的内容也已读取',
        'This column is hidden; its content was read too',
      ),
    );
  });
  for (const merge of sheet.merges ?? []) {
    if (merge.startRow >= maxRows || merge.startCol >= columns) continue;
    const cell = `${cellAddress(merge.startRow + 1, merge.startCol)}:${cellAddress(merge.endRow + 1, merge.endCol)}`;
    issues.push(
      issue(
        'merged',
        merge.startRow,
        cell,
        '单元格已合并，只有左上角有内容',
        'These cells are merged; only the first holds the content',
      ),
    );
  }
  if (sheet.rows.length > maxRows) {
    const says = [`只读取前 ${maxRows} 行，其余未读取`, `Only the first ${maxRows} rows were read`] as const;
    issues.push(issue('moreRows', maxRows, cellAddress(maxRows + 1, 0), ...says));
  }
  if (workbook.sheets.length > 1) {
    issues.push(issue('moreSheets', 0, 'A1', `只读取工作表“${sheet.name}”`, `Only the sheet “${sheet.name}” was read`));
  }
  return issues.sort((a, b) => a.row - b.row);
}

function* cellIssues(sheet: Sheet, maxRows: number, columns: number): Generator<SheetIssue> {
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (row >= maxRows || column >= columns) continue;
    const address = cellAddress(row + 1, column);
    if (isFormula(cell)) {
      yield issue('formula', row, address, '此处是公式，请改为填写结果', 'This is a formula; enter its result instead');
    } else if (cell.type === 'error') {
      yield issue('cellError', row, address, '此处是错误值，请重新填写', 'This is an error value; enter it again');
    }
  }
  for (const [row, cells] of sheet.rows.slice(0, maxRows).entries()) {
    for (const [column, value] of cells.slice(0, columns).entries()) {
      if (!hasLostPrecision(value)) continue;
      yield issue(
        'precisionLost',
        row,
        cellAddress(row + 1, column),
        '长号码被当作数值保存，后几位已经丢失；请把该列设为文本格式后重新填写',
        'A long number was kept as a figure and its last digits are lost; format the column as text and enter it again',
      );
    }
  }
}

function issue(kind: SheetIssue['kind'], rowIndex: number, cell: string, zh: string, en: string): SheetIssue {
  return { kind, row: rowIndex + 1, cell, says: { zh, en } };
}
