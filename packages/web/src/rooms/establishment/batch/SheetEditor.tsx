import { Button } from '../../../kit/Button.tsx';
import { Icon } from '../../../kit/Icon.tsx';
import { Shape, State } from '../../../kit/State.tsx';
import { useLanguage } from '../../../language.ts';
import { type CriterionDraft, freshId, type ItemDraft, numberOf, pointsOf } from './batchDraft.ts';
import { useBatchText } from './text.ts';

interface SheetEditorProps {
  criteria: readonly CriterionDraft[];
  onChange: (criteria: readonly CriterionDraft[]) => void;
  errors: Readonly<Record<string, string>>;
}

function replaced<T>(list: readonly T[], at: number, value: T): readonly T[] {
  return list.map((each, place) => (place === at ? value : each));
}

/** The scoring sheet as it is put together: criteria with their items, the sums beside what they should be. */
export function SheetEditor({ criteria, onChange, errors }: SheetEditorProps) {
  const t = useBatchText();
  const total = pointsOf(criteria);
  const add = (): void => {
    const id = freshId('criterion', criteria);
    onChange([...criteria, { id, zh: '', en: '', article: '8', max: '', items: [blankItem(`${id}.item-1`)] }]);
  };
  return (
    <div id="field-sheet" tabIndex={-1}>
      <p className="help">{t('sheetHelp')}</p>
      {errors.sheet && (
        <p className="emsg">
          <Shape name="refused" />
          {errors.sheet}
        </p>
      )}
      {criteria.map((criterion, at) => (
        <CriterionEditor
          key={criterion.id}
          criterion={criterion}
          error={errors[`criterion-${criterion.id}-max`]}
          onChange={(next) => onChange(replaced(criteria, at, next))}
          onRemove={() => onChange(criteria.filter((each) => each !== criterion))}
        />
      ))}
      <div className="row wrap">
        <Button icon="plus" onClick={add}>
          {t('addCriterion')}
        </Button>
        <span className="end">
          <State tone={total === 100 ? 'done' : 'soon'}>{t('totalSum', { have: total, need: 100 })}</State>
        </span>
      </div>
    </div>
  );
}

function blankItem(id: string): ItemDraft {
  return { id, zh: '', en: '', max: '', guideZh: '', guideEn: '' };
}

interface CriterionEditorProps {
  criterion: CriterionDraft;
  error: string | undefined;
  onChange: (criterion: CriterionDraft) => void;
  onRemove: () => void;
}

function CriterionEditor({ criterion, error, onChange, onRemove }: CriterionEditorProps) {
  const t = useBatchText();
  const { pick } = useLanguage();
  const { id, items, max } = criterion;
  const have = pointsOf(items);
  const fits = have === numberOf(max);
  return (
    <fieldset className="criterion">
      <legend>{pick(criterion) || t('criterion')}</legend>
      {error && (
        <p className="emsg">
          <Shape name="refused" />
          {error}
        </p>
      )}
      <div className="criterion-head">
        <Cell
          label={t('criterion')}
          names
          value={criterion.zh}
          onChange={(value) => onChange({ ...criterion, zh: value })}
        />
        <Cell
          label={t('criterionEn')}
          names
          value={criterion.en}
          onChange={(value) => onChange({ ...criterion, en: value })}
        />
        <Cell
          label={t('article')}
          value={criterion.article}
          onChange={(value) => onChange({ ...criterion, article: value })}
        />
        <Cell
          label={t('points')}
          id={`field-criterion-${id}-max`}
          value={max}
          onChange={(value) => onChange({ ...criterion, max: value })}
        />
        <RemoveButton label={t('removeCriterion', { name: pick(criterion) })} onRemove={onRemove} />
      </div>
      {items.map((item, at) => (
        <ItemEditor
          key={item.id}
          item={item}
          onChange={(next) => onChange({ ...criterion, items: replaced(items, at, next) })}
          onRemove={() => onChange({ ...criterion, items: items.filter((each) => each !== item) })}
        />
      ))}
      <div className="row wrap ways">
        <Button
          size="small"
          icon="plus"
          onClick={() => onChange({ ...criterion, items: [...items, blankItem(freshId(`${id}.item`, items))] })}
        >
          {t('addItem')}
        </Button>
        <span className="end small">
          <State tone={fits ? 'done' : 'soon'}>{t('sum', { have, need: max || '—' })}</State>
        </span>
      </div>
    </fieldset>
  );
}

interface ItemEditorProps {
  item: ItemDraft;
  onChange: (item: ItemDraft) => void;
  onRemove: () => void;
}

function ItemEditor({ item, onChange, onRemove }: ItemEditorProps) {
  const t = useBatchText();
  const { pick } = useLanguage();
  return (
    <div className="sheet-item">
      <Cell label={t('itemZh')} names value={item.zh} onChange={(value) => onChange({ ...item, zh: value })} />
      <Cell label={t('itemEn')} names value={item.en} onChange={(value) => onChange({ ...item, en: value })} />
      <Cell label={t('points')} value={item.max} onChange={(value) => onChange({ ...item, max: value })} />
      <RemoveButton label={t('removeItem', { name: pick(item) })} onRemove={onRemove} />
      <Cell
        label={t('guideZh')}
        names
        value={item.guideZh}
        onChange={(value) => onChange({ ...item, guideZh: value })}
      />
      <Cell
        label={t('guideEn')}
        names
        value={item.guideEn}
        onChange={(value) => onChange({ ...item, guideEn: value })}
      />
    </div>
  );
}

interface CellProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** A name or a sentence takes the room; a number is narrow. */
  names?: boolean | undefined;
  id?: string | undefined;
}

function Cell({ label, value, onChange, names, id }: CellProps) {
  return (
    <label className={names ? 'cell names' : 'cell'}>
      <span>{label}</span>
      <input
        id={id}
        className={names ? 'inp' : 'inp num'}
        inputMode={names ? 'text' : 'decimal'}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function RemoveButton({ label, onRemove }: { label: string; onRemove: () => void }) {
  return (
    <button type="button" className="b q" aria-label={label} title={label} onClick={onRemove}>
      <Icon name="trash" />
    </button>
  );
}
